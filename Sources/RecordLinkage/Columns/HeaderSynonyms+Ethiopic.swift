// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What headers mean in Tigrinya and Amharic.
extension HeaderSynonyms {
    static let plainEthiopic: [(FieldRole, String)] = [
        (.recordID, "ተቁ ቁጽሪ ተራቁጥር ተራቁጽሪ መለለዪቁጽሪ መለያቁጥር"),
        (.fullName, "ምሉእስም ሙሉስም ስምምስኣቦ"),
        (.fatherName, "ስምኣቦ ስምአባት የአባትስም"), (.motherName, "ስምኣደ ስምእኖ የእናትስም ስምእናት"),
        (.relativeName, "ስምኣቦሓጎ የአያትስም ስምአያት"),
        (.sex, "ጾታ ፆታ"), (.age, "ዕድመ ዕድሜ እድሜ"),
        (.dateOfBirth, "ዕለትልደት ዕለተልደት የትውልድቀን የልደትቀን"), (.birthYear, "ዓመተልደት ዓመትልደት የትውልድዘመን"),
        (.phone, "ስልኪ ስልክ ቁጽሪስልኪ ስልክቁጥር የስልክቁጥር ተሌፎን"),
        (.locality, "ዓዲ ቁሸት ጣብያ ከተማ ቀበሌ ወረዳ ዝመጽኡሉቦታ ዝመጽኡሉ መበቆል መንበሪ የመጡበት አድራሻ ኣድራሻ"),
        (.region, "ክልል ዞባ ዞን"), (.birthplace, "ዝተወለዱሉቦታ የትውልድቦታ"),
        (.nationality, "ዜግነት"), (.occupation, "ስራሕ ሞያ ስራ"),
        (.eventDate, "ዕለት ቀን ዝመጽኡሉዕለት የመጡበትቀን"),
        (.text, "መዘኻኸሪ ርእይቶ ማስታወሻ አስተያየት ምርመራ"),
    ]

    static let looseEthiopic: [(FieldRole, String)] = [
        (.givenName, "ስም ሽም"), (.fullName, "ስም ሽም"), (.recordID, "ቁጥር"),
    ]
}
