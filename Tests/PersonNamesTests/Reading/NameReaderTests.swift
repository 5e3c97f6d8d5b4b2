// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

/// "given:juan surname:perez", in the order of the words.
private func roles(_ reading: NameReading) -> String {
    reading.tokens.map { "\($0.role.rawValue):\($0.folded)" }.joined(separator: " ")
}

@Suite struct NameReaderTests {
    @Test(arguments: [
        (
            "Juan Carlos Pérez García", "GT",
            "given:juan middle:carlos surname:perez maternal-surname:garcia"
        ),
        (
            "PÉREZ GARCÍA, Juan Carlos", "GT",
            "surname:perez maternal-surname:garcia given:juan middle:carlos"
        ),
        (
            "Sra. María de la Cruz López", "HN",
            "honorific:sra given:maria particle:de particle:la surname:cruz maternal-surname:lopez"
        ),
        ("Ana Lucía Méndez", "SV", "given:ana middle:lucia surname:mendez"),
        (
            "Rosa Caal Choc de Tzul", "GT",
            "given:rosa surname:caal maternal-surname:choc particle:de married-surname:tzul"
        ),
        (
            "João Pedro Alves da Silva", "BR",
            "given:joao middle:pedro maternal-surname:alves particle:da surname:silva"
        ),
        ("José Carlos Souza Filho", "BR", "given:jose middle:carlos surname:souza suffix:filho"),
        (
            "Ahmad bin Khalid al-Baghdadi", "IQ",
            "given:ahmad particle:bin father:khalid particle:al nisba:baghdadi"
        ),
        ("Isoqova Oyperi", "UZ", "surname:isoqova given:oyperi"),
        (
            "Karimov Jasur Akmal o'g'li", "UZ",
            "surname:karimov given:jasur father:akmal particle:ogli"
        ),
        ("Бакыт кызы Нургуль", "KG", "father:bakyt particle:kyzy given:nurgul"),
        ("Abdul Rahman Hassan Ali", "SY", "given:abdulrahman father:hassan grandfather:ali"),
        ("محمد أحمد الحسن", "SY", "given:mhmd father:ahmd particle:al nisba:hsn"),
        (
            "Ato Tesfaye Gebre Egziabher", "ET",
            "honorific:ato given:tesfaye father:gebre father:egziabher"
        ),
        ("Faadumo Xasan Cali", "SO", "given:faadumo father:xasan grandfather:cali"),
        ("FNU Ahmadzai", "AF", "given:ahmadzai"),
        ("Gul Mohammad Stanikzai", "AF", "given:gul given:mohammad nisba:stanikzai"),
        ("Daw Khin Myo Thant", "MM", "honorific:daw given:khin given:myo given:thant"),
        ("Nur Begum", "MM", "given:nur marker:begum"),
        ("Nguyễn Thị Ánh", "VN", "surname:nguyen marker:thi given:anh"),
        ("Иван Петрович Сидоров", "RU", "given:ivan father:petrovich surname:sidorov"),
        ("Шевченко Олена Іванівна", "UA", "surname:shevchenko given:olena father:ivanivna"),
        ("Jean-Baptiste Pierre", "HT", "given:jean given:baptiste surname:pierre"),
        ("Mr. John Q. Smith Jr.", "US", "honorific:mr given:john middle:q surname:smith suffix:jr"),
        (
            "Carlos Ponce de León", "MX",
            "given:carlos surname:ponce particle:de maternal-surname:leon"
        ),
        (
            "Ana Ruiz vda. de Soto", "MX",
            "given:ana surname:ruiz particle:vda particle:de married-surname:soto"
        ),
        ("Smith, John Q., Jr.", "US", "surname:smith given:john middle:q suffix:jr"),
        (
            "Abu Bakr al-Baghdadi", "IQ", "given:abubakr particle:al nisba:baghdadi"
        ),
        ("Mohamed Abdi Hassan", "SO", "given:mohamed father:abdi grandfather:hassan"),
        ("John SMITH", "US", "surname:smith given:john"),
        ("Ludwig van Beethoven", "DE", "given:ludwig particle:van surname:beethoven"),
    ])
    func `the most probable reading gives each word its role`(
        name: String, country: String, expected: String
    ) throws {
        let reading = try #require(NameReader.readings(fullName: name, country: country).first)
        #expect(roles(reading) == expected)
    }

    @Test func `the tradition is guessed from the words alone`() throws {
        for (name, tradition) in [
            ("María Guadalupe Hernández Martínez", NamingTradition.hispanic),
            ("Олександр Шевченко", .eastSlavic), ("ተስፋዬ በቀለ", .hornOfAfrica),
            ("Nguyễn Văn Minh", .vietnamese), ("Gebremedhin Hagos", .hornOfAfrica),
            ("João dos Santos Oliveira", .portuguese), ("John Smith", .western),
            ("Ahmad ibn Yusuf al-Masri", .arabic),
        ] {
            let reading = try #require(NameReader.readings(fullName: name).first)
            #expect(reading.tradition == tradition, "\(name)")
        }
    }

    @Test func `an unsure name has several readings whose weights sum to one`() {
        let readings = NameReader.readings(fullName: "Pierre Joseph", country: "HT")
        #expect(readings.count > 1)
        #expect(abs(readings.reduce(0) { $0 + $1.weight } - 1) < 1e-9)
        #expect(readings.contains { $0.words(.surname) == ["joseph"] })
        #expect(readings.contains { $0.words(.surname) == ["pierre"] })
    }

    @Test func `placeholders give an empty reading`() {
        for name in ["", "FNU LNU", "unknown", "-", "N/A"] {
            let readings = NameReader.readings(fullName: name)
            #expect(!readings.isEmpty)
            #expect(readings.allSatisfy { $0.isEmpty })
        }
    }

    @Test func `columns keep their roles`() {
        let hispanic = NameReader.reading(
            given: "Juan Carlos", surname: "Pérez García", country: "MX")
        #expect(
            roles(hispanic) == "given:juan middle:carlos surname:perez maternal-surname:garcia")
        let somali = NameReader.reading(
            given: "Faadumo", middle: "Xasan", surname: "Cali", country: "SO")
        #expect(roles(somali) == "given:faadumo father:xasan grandfather:cali")
        let unknown = NameReader.reading(given: "FNU", surname: "Khan", country: "AF")
        #expect(unknown.words(.given).isEmpty)
    }

    @Test func `any text is read without trapping, and each word once`() {
        let pieces = [
            "de", "la", "AL", ",", "-", "'", " ", "Jr", "u", "ال", "عبد", "Иванович", "García",
            "bin", "abu",
            "👩‍👧", "\u{0301}", "\u{200F}", "vda.", "9", "ß", "Nguyễn", "\n", "…", "ሀይሌ", "x",
        ]
        var random = SeededGenerator(seed: 4_711)
        for round in 0..<1_500 {
            var name = ""
            for _ in 0..<Int.random(in: 0...9, using: &random) {
                name += pieces[Int.random(in: 0..<pieces.count, using: &random)]
                if Bool.random(using: &random) { name += " " }
            }
            let tradition = NamingTradition.allCases[
                Int.random(in: 0..<NamingTradition.allCases.count, using: &random)]
            let counts = Set(
                NameReader.readings(fullName: name, tradition: tradition).map(\.tokens.count))
            #expect(counts.count == 1, "seed 4711 round \(round): \(name)")
            _ = NameReader.reading(given: name, surname: name, tradition: tradition)
        }
    }
}

@Suite struct SlavicNamesTests {
    @Test(arguments: [
        ("ivanovich", "ivan"), ("ivanivna", "ivan"), ("petrovna", "petr"),
        ("serhiyovych", "serhiy"),
    ])
    func `a patronymic gives the father's stem`(word: String, stem: String) {
        #expect(SlavicNames.patronymicStem(word) == stem)
    }

    @Test(arguments: [
        ("kowalska", "kowalski"), ("ivanova", "ivanov"), ("chaykovskaya", "chaykovskiy"),
        ("zelenskyi", "zelenskyy"),
    ])
    func `both sexes share a surname`(female: String, male: String) {
        #expect(SlavicNames.neutralSurname(female) == SlavicNames.neutralSurname(male))
    }

    @Test func `other words stay`() {
        #expect(SlavicNames.patronymicStem("garcia") == nil)
        #expect(SlavicNames.neutralSurname("shevchenko") == "shevchenko")
    }
}
