// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Normalises values of a field that is neither a name nor a date.
struct TextNormalizer {
    let role: FieldRole
    let source: FieldSource
    /// What is done to cells that are otherwise taken as written; nil for the usual of the role.
    let reading: [ReadingStep]?
    /// How a date of birth is read where the value is an age that is made of it.
    private let birth: AgeFromBirth?
    /// Years that have passed between an age and those it is compared with.
    private let yearsAdded: Int
    /// Whether the letters about a number are left out; see ``NumberDress``.
    private let isDigitsAlone: Bool
    /// How many digits a number must have to be compared; empty where any number may be.
    private let digitCounts: Set<Int>
    /// How many of the last digits a number is compared by; nil where it is compared whole.
    private let lastDigits: Int?
    /// The value normalised last.
    private(set) var folded: [UInt8] = []

    init(
        role: FieldRole, source: FieldSource, reading: [ReadingStep]? = nil,
        birth: AgeFromBirth? = nil, yearsAdded: Int = 0, isDigitsAlone: Bool = false,
        digitCounts: Set<Int> = [], lastDigits: Int? = nil
    ) {
        self.lastDigits = lastDigits
        self.digitCounts = digitCounts
        self.isDigitsAlone = isDigitsAlone
        self.yearsAdded = yearsAdded
        self.reading = reading
        self.birth = birth
        self.role = role
        self.source = source
    }

    /// Writes the normalised value into `folded`, empty where it says nothing.
    mutating func normalise(_ raw: Span<UInt8>) {
        folded.removeAll(keepingCapacity: true)
        let bytes = raw.extracting(FieldNormalizer.clipped(raw))
        if let reading {
            for position in 0..<bytes.count { folded.append(bytes[position]) }
            folded = reading.reduce(folded) { $1.apply($0) }
            return
        }
        let mayBeFilled = role == .phone || role == .identifier || role == .groupNumber
        if mayBeFilled, RepeatedDigits.sayNothing(bytes) { return }
        switch role {
        case .phone: keepDigits(bytes)
        case .postcode: keepLettersAndDigits(bytes)
        case .groupNumber, .identifier:
            keepLettersAndDigits(bytes)
            if role == .identifier { undressNumber() }
            if isDigitsAlone {
                let digits =
                    role == .groupNumber
                    ? NumberDress.groupDigits(of: folded)
                    : NumberDress.digits(of: folded).map { Array(folded[$0]) }
                folded = digits ?? folded
            }
            if let lastDigits { folded = folded.filter { $0 >= 48 && $0 <= 57 }.suffix(lastDigits) }
            if !digitCounts.isEmpty,
                !digitCounts.contains(folded.count { $0 >= 48 && $0 <= 57 })
            {
                folded.removeAll(keepingCapacity: true)
            }
        case .email:
            for position in 0..<bytes.count where bytes[position] != UInt8(ascii: " ") {
                folded.append(Self.lowercase(bytes[position]))
            }
        case .sex: foldSex(bytes)
        case .country, .nationality:
            NameFolding.fold(bytes, into: &folded)
            // One list has codes, another names, a third what the people are called.
            if let code = CountryNames.code(folded: String(decoding: folded, as: UTF8.self)) {
                folded = Array(code.utf8)
            }
        case .age:
            if source.birthColumn != nil {
                if let birth { folded = birth.age(bytes) }
            } else if let age = AgeReading.read(bytes) {
                folded.append(contentsOf: String(age.years.lowerBound + yearsAdded).utf8)
            }
        default:
            let end = role == .birthplace ? Self.endWithoutCountry(bytes) : bytes.count
            let part =
                role == .birthplace || role == .locality
                ? PlaceWords.place(in: bytes.extracting(0..<end)) : 0..<end
            NameFolding.fold(bytes.extracting(part), into: &folded)
            switch source {
            case .derived(.houseNumber): keepHouseNumber()
            case .derived(.streetWithoutNumber): dropHouseNumber()
            default: break
            }
        }
        FieldNormalizer.clip(&folded)
        // Placeholders are words; making a text of every number to look it up would cost more than
        // all else here.
        if folded.count <= 12, let first = folded.first, first < 48 || first > 57,
            NullWords.isNull(String(decoding: folded, as: UTF8.self))
        {
            folded.removeAll(keepingCapacity: true)
        }
    }

    /// Where a place of birth ends that has a country behind a comma, which some write and others do not.
    private static func endWithoutCountry(_ bytes: Span<UInt8>) -> Int {
        var comma = bytes.count
        while comma > 0, bytes[comma - 1] != UInt8(ascii: ",") { comma -= 1 }
        guard comma > 1 else { return bytes.count }
        var folded: [UInt8] = []
        NameFolding.fold(bytes.extracting(comma..<bytes.count), into: &folded)
        // Two or three letters are of a state as well.
        guard folded.count > 3 else { return bytes.count }
        let isCountry = CountryNames.code(folded: String(decoding: folded, as: UTF8.self)) != nil
        return isCountry ? comma - 1 : bytes.count
    }

    /// The last nine digits: country codes and trunk zeros come and go.
    private mutating func keepDigits(_ bytes: Span<UInt8>) {
        let end = PhoneExtension.start(in: bytes) ?? bytes.count
        for position in 0..<end where bytes[position] >= 48 && bytes[position] <= 57 {
            folded.append(bytes[position])
        }
        if folded.count > 9 { folded.removeFirst(folded.count - 9) }
        if folded.count < 4 { folded.removeAll(keepingCapacity: true) }
    }

    private mutating func keepLettersAndDigits(_ bytes: Span<UInt8>) {
        for position in 0..<bytes.count {
            let byte = Self.lowercase(bytes[position])
            let isDigit = byte >= 48 && byte <= 57
            if isDigit || byte >= 97 && byte <= 122 || byte >= 128 { folded.append(byte) }
        }
    }

    /// An alien registration number has seven to nine digits, with or without its A and leading zeros.
    ///
    /// A number of digits alone is compared without zeros before it: spreadsheets lose them.
    private mutating func undressNumber() {
        let isDressed = folded.first == UInt8(ascii: "a") && folded.count >= 8 && folded.count <= 10
        let digits = folded.dropFirst(isDressed ? 1 : 0)
        guard digits.count >= 6, digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return }
        let number = digits.drop { $0 == 48 }
        folded = Array(number.isEmpty ? digits : number)
    }

    @inline(__always)
    private static func lowercase(_ byte: UInt8) -> UInt8 {
        byte >= 65 && byte <= 90 ? byte | 32 : byte
    }

    private static let male = words(
        """
        m male man boy h hombre masculino masc homme masculin mannlich maennlich 1 muzhskoi muzhskoy
        dhakar uomo maschio varon mas masculine maschile mann mezczyzna erkek nam mume lab mand
        ذكر رجل ولد مذكر مرد پسر м муж мужской мужчина мальчик ч чол чоловік чоловіча чоловічий хлопець
        άρρεν άνδρας αγόρι
        garcon nino menino junge jongen ragazzo bambino chlopiec זכר ወንድ 男 男性
        """)
    private static let female = words(
        """
        f female woman girl mujer femenino fem femme feminin feminino weiblich w 2 zhenskii zhenskiy
        untha donna femmina hembra k feminine femminile frau vrouw kobieta kadin kiz nu mke dhedig
        kvinna kvinde fille أنثى انثى امرأة بنت مؤنث زن دختر ж жен женский женщина девочка жін жінка
        жіноча жіночий дівчина θήλυ γυναίκα κορίτσι nina menina
        madchen maedchen meisje ragazza bambina dziewczynka נקבה ሴት 女 女性
        """)

    /// Words as they are folded, in whatever script.
    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map { NameFolding.fold(String($0)) })
    }

    /// One letter for each sex in any language; other words as they are.
    private mutating func foldSex(_ bytes: Span<UInt8>) {
        NameFolding.fold(bytes, into: &folded)
        let word = String(decoding: folded, as: UTF8.self)
        if Self.male.contains(word) {
            folded = [UInt8(ascii: "m")]
        } else if Self.female.contains(word) {
            folded = [UInt8(ascii: "f")]
        } else if folded.count == 1,
            folded[0] >= 48 && folded[0] <= 57 || word == "u" || word == "x"
        {
            // Of a list's codes, those above 2 are for what has no sex: couples, firms, “not known”.
            folded.removeAll(keepingCapacity: true)
        }
    }

    private mutating func keepHouseNumber() {
        let number = houseNumberRange()
        folded = number.isEmpty ? [] : Array(folded[number])
    }

    private mutating func dropHouseNumber() {
        let number = houseNumberRange()
        if number.isEmpty { return }
        folded.removeSubrange(number)
        while folded.first == UInt8(ascii: " ") { folded.removeFirst() }
        while folded.last == UInt8(ascii: " ") { folded.removeLast() }
    }

    /// The first or last word where it begins with a digit.
    private func houseNumberRange() -> Range<Int> {
        let space = UInt8(ascii: " ")
        let isDigit: (UInt8) -> Bool = { $0 >= 48 && $0 <= 57 }
        guard let first = folded.first else { return 0..<0 }
        if isDigit(first) {
            return 0..<(folded.firstIndex(of: space) ?? folded.count)
        }
        let start = (folded.lastIndex(of: space) ?? -1) + 1
        if start > 0 && start < folded.count && isDigit(folded[start]) {
            return start..<folded.count
        }
        return 0..<0
    }
}
