// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Words of Tigrinya and Amharic, with the endings that say whose relative it is.
extension RelationWords {
    /// “His” and “her” are endings in both languages, and a child’s child is written in two words.
    static let ethiopic: [(KinStatement.Relation, Sex?, String)] = [
        (.mother, .female, "ኣደ ኣዲኡ ኣዲኣ ኣደይ ወላዲት እኖ እኖይ እናት እናቱ እናቷ እናቴ"),
        (.father, .male, "ኣቦ ኣቦኡ ኣቦኣ ኣቦይ ወላዲ አባት አባቱ አባቷ አባቴ"),
        (.parent, nil, "ወለዲ ወለዱ ወላጅ ወላጆች"),
        (.stepParent, .male, "ሰብኣይኣዲኡ ሰብኣይኣዲኣ እንጀራአባት እንጀራአባቱ እንጀራአባቷ"),
        (.stepParent, .female, "ሰበይቲኣቦኡ ሰበይቲኣቦኣ እንጀራእናት እንጀራእናቱ እንጀራእናቷ"),
        (.guardian, .male, "መዕበዪኡ መዕበዪኣ"), (.guardian, .female, "መዕበይቱ መዕበይታ"),
        (.guardian, nil, "ኣሳዳጊ ኣሳዳጊኡ ኣሳዳጊኣ አሳዳጊ አሳዳጊው ሞግዚት"),
        (.grandparent, .female, "ዓባዩ ዓባያ ዓባየይ ሴትአያት ሴትአያቱ ሴትአያቷ"),
        (.grandparent, .male, "ኣቦሓጎ ኣቦሓጎኡ ኣቦሓጎኣ ወንድአያት ወንድአያቱ ወንድአያቷ"),
        (.grandparent, nil, "አያት አያቱ አያቷ"),
        (.auntOrUncle, .female, "ሓትኖ ሓትንኡ ሓትንኣ ሓትነይ አክስት አክስቱ አክስቷ"),
        (.auntOrUncle, .male, "ሓወቦ ሓወቦኡ ሓወቦኣ ኣኮኡ ኣኮኣ አጎት አጎቱ አጎቷ"),
        (.sibling, .male, "ሓው ሓዉ ሓዋ ሓወይ ወንድም ወንድሙ ወንድሟ"),
        (.sibling, .female, "ሓፍቲ ሓፍቱ ሓፍታ ሓፍተይ እህት እህቱ እህቷ"),
        (.sibling, nil, "ኣሕዋት ኣሕዋቱ ኣሕዋታ ወንድሞች"),
        (.child, .male, "ወዲ ወዱ ወዳ ወደይ ወንድልጅ ወንድልጁ"),
        (.child, .female, "ጓል ጓሉ ጓላ ጓለይ ሴትልጅ ሴትልጁ"),
        (.child, nil, "ቆልዓ ቆልዑ ውላድ ደቁ ደቃ ልጁ ልጇ ልጆች ህጻን ሕጻን ህፃን"),
        (.nieceOrNephew, .male, "ወዲሓው ወዲሓዉ ወዲሓዋ ወዲሓፍቲ ወዲሓፍቱ ወዲሓፍታ"),
        (.nieceOrNephew, .female, "ጓልሓው ጓልሓዉ ጓልሓዋ ጓልሓፍቲ ጓልሓፍቱ ጓልሓፍታ"),
        (.grandchild, .male, "ወዲወዱ ወዲወዳ ወዲጓሉ ወዲጓላ"),
        (.grandchild, .female, "ጓልወዱ ጓልወዳ ጓልጓሉ ጓልጓላ"),
        (.grandchild, nil, "የልጅልጅ የልጅልጁ የልጅልጇ"),
        (.spouse, .female, "ሰበይቱ በዓልቲቤቱ ሚስት ሚስቱ"), (.spouse, .male, "ሰብኣያ በዓልቤታ ባል ባሏ"),
    ]
}
