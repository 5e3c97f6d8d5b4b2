// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Which month a word names, in the languages and calendars met in registers.
///
/// A word of three or more letters that begins month names of one number only counts as that month, so
/// that `sept`, `Okt` and `févr` need no entry of their own.
enum MonthNames {
    /// A month and the calendar its name belongs to.
    struct Month: Sendable, Equatable {
        var number: UInt8
        var calendar: CalendarSystem
    }

    /// The month of a folded word, or of two words joined, nil where it names none.
    static func month(_ word: WordHash) -> Month? {
        guard let packed = table.value(word),
            let calendar = CalendarSystem(rawValue: UInt8(truncatingIfNeeded: packed >> 8))
        else { return nil }
        return Month(number: UInt8(truncatingIfNeeded: packed), calendar: calendar)
    }

    /// The month of a Roman numeral, nil where it is none.
    static func roman(_ word: WordHash) -> UInt8? {
        romans.value(word).map { UInt8(truncatingIfNeeded: $0) }
    }

    private static let romans: WordTable = {
        let numerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
        var table: [UInt64: UInt16] = [:]
        for (place, numeral) in numerals.enumerated() {
            table[WordHash(folding: numeral).value] = UInt16(place + 1)
        }
        return WordTable(table)
    }()

    private static let table: WordTable = {
        var exact: [UInt64: Month] = [:]
        var beginnings: [UInt64: UInt8] = [:]
        for line in gregorian {
            for (index, name) in line.split(separator: " ").enumerated() {
                let number = UInt8(truncatingIfNeeded: index + 1)
                let whole = WordHash(folding: name).value
                // The Haitian August is the Portuguese October: the language named first has it.
                if exact[whole] == nil {
                    exact[whole] = Month(number: number, calendar: .gregorian)
                }
                guard name.unicodeScalars.count > 3 else { continue }
                for length in 3..<name.unicodeScalars.count {
                    let key = WordHash(folding: String(name.unicodeScalars.prefix(length))).value
                    // 0 marks a beginning that months of different numbers share.
                    beginnings[key] = beginnings[key, default: number] == number ? number : 0
                }
            }
        }
        for (calendar, lines) in others {
            for line in lines {
                for (index, name) in line.split(separator: " ").enumerated() where name != "-" {
                    let number = UInt8(truncatingIfNeeded: index + 1)
                    let key = WordHash(folding: name).value
                    if exact[key] == nil { exact[key] = Month(number: number, calendar: calendar) }
                }
            }
        }
        for (key, number) in beginnings where number != 0 && exact[key] == nil {
            exact[key] = Month(number: number, calendar: .gregorian)
        }
        return WordTable(exact.mapValues { UInt16($0.calendar.rawValue) << 8 | UInt16($0.number) })
    }()

    /// Twelve names a line; an underscore joins two words, `-` stands for a name already given.
    private static let gregorian: [String] = [
        // English, Spanish, Portuguese, French, Italian, German, Austrian, Dutch
        "January February March April May June July August September October November December",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago setiembre oct nov dic",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv févr mars avr mai juin juil août sept oct nov déc",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "Jänner Feber Maerz Apr Mai Jun Jul Aug Sept Okt Nov Dez",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
        // Polish (two cases), Turkish, Romanian, Swedish, Danish and Norwegian, Indonesian, Swahili
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januar februar marts april maj juni juli august september oktober november desember",
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        "Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba",
        // Haitian, Somali, Vietnamese is numbered
        "janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm",
        "Janaayo Febraayo Maarso Abriil Maajo Juun Luulyo Agoosto Sebtembar Oktoobar Nofembar Desembar",
        // Russian and Ukrainian, two cases each; Belarusian by its genitive; Bulgarian
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "студзеня лютага сакавіка красавіка траўня чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
        "януари февруари март април май юни юли август септември октомври ноември декември",
        // Arabic: Egypt and the Gulf, the Levant and Iraq, the Maghreb
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
        "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
        "يناير فبراير مارس ابريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
        // Persian and Dari for Gregorian months
        "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
        "جنوری فبروری مارچ اپریل می جون جولای اگست سپتمبر اکتوبر نومبر دسمبر",
        // Hindi, Bengali
        "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
        "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    ]

    private static let others: [(CalendarSystem, [String])] = [
        (
            .solarHijri,
            [
                "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
                "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت",
                "وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب",
                "Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand",
                "Hamal Sawr Jawza Saratan Asad Sunbula Mizan Aqrab Qaws Jadi Dalw Hut",
                "Hamal Saur Jauza Saratan Asad Sonbola Mizan Aqrab Qaus Jaddi Dalwa Hoot",
            ]
        ),
        (
            .hijri,
            [
                "محرم صفر ربيع_الأول ربيع_الآخر جمادى_الأولى جمادى_الآخرة رجب شعبان رمضان شوال ذو_القعدة ذو_الحجة",
                "محرم صفر ربيع_الاول ربيع_الثاني جمادى_الاول جمادى_الثانية رجب شعبان رمضان شوال ذي_القعدة ذي_الحجة",
                "Muharram Safar Rabi_I Rabi_II Jumada_I Jumada_II Rajab Shaban Ramadan Shawwal Dhulqadah Dhulhijjah",
                "Moharram - - - - - - Shaaban Ramazan - Zulqada Zulhijja",
            ]
        ),
        (
            .ethiopic,
            [
                "መስከረም ጥቅምት ኅዳር ታኅሣሥ ጥር የካቲት መጋቢት ሚያዝያ ግንቦት ሰኔ ሐምሌ ነሐሴ ጳጉሜን",
                "መስከረም ጥቅምት ህዳር ታህሳስ ጥር የካቲት መጋቢት ሚያዚያ ግንቦት ሰኔ ሀምሌ ነሃሴ ጳጉሜ",
                "Meskerem Tikimt Hidar Tahsas Tir Yekatit Megabit Miyazya Ginbot Sene Hamle Nehase Pagume",
                "Meskerem Tekemt Hedar Tahesas Ter Yakatit Maggabit Miyazia Genbot Sane Hamle Nahase Pagumen",
            ]
        ),
    ]
}
