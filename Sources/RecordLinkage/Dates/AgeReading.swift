// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// An age as the interval of completed months it can mean.
///
/// “6” means six completed years, so 72 to 83 months; “8 months” means 8; “4-6” means 48 to 83.
public struct AgeReading: Sendable, Hashable, Codable {
    /// Fewest completed months, 0 to 1571.
    public var fewestMonths: UInt16
    /// Most completed months, at least `fewestMonths`, at most 1571.
    public var mostMonths: UInt16
    /// Whether the cell says that the age is approximate.
    public var isApproximate: Bool

    /// Makes an interval of completed months; bounds in the wrong order are exchanged.
    public init(fewestMonths: UInt16, mostMonths: UInt16, isApproximate: Bool = false) {
        self.fewestMonths = min(fewestMonths, mostMonths)
        self.mostMonths = max(fewestMonths, mostMonths)
        self.isApproximate = isApproximate
    }

    /// The completed years the age can mean, within 0 to 130.
    public var years: ClosedRange<Int> { Int(fewestMonths) / 12...Int(mostMonths) / 12 }

    /// The days on which somebody of this age on day `day` can have been born, both counted from
    /// 1 January 1970; rounded outwards by up to two days because months differ in length.
    public func birthDays(asOf day: Int32) -> ClosedRange<Int32> {
        let daysPerMonth = 30.436875
        let latest =
            Int(day) - Int(Double(fewestMonths) * daysPerMonth) + (fewestMonths == 0 ? 0 : 1)
        let earliest = Int(day) - Int(Double(mostMonths + 1) * daysPerMonth) - 1
        return Int32(clamping: earliest)...Int32(clamping: max(earliest, latest))
    }

    /// Reads an age; nil where the cell is none, or is above 130 years.
    ///
    /// Reads whole and half years, months, weeks and days with the words or letters of about fifteen
    /// languages (`6 years`, `6a`, `8 meses`, `2y 3m`), intervals (`4-6`, `4 to 6`), bounds (`<1`, `18+`)
    /// and digits of any script. A bare number is in years.
    public static func read(_ bytes: Span<UInt8>) -> AgeReading? {
        guard bytes.count > 0, bytes.count <= 32 else { return nil }
        var tokens = AgeTokens()
        guard tokens.read(bytes) else { return nil }
        return tokens.reading
    }

    /// Reads an age; nil where the cell is none.
    public static func read(_ text: some StringProtocol) -> AgeReading? {
        let bytes = Array(text.utf8)
        return read(bytes.span)
    }
}

/// The numbers of an age with their units.
private struct AgeTokens {
    private enum Unit { case none, years, months, weeks, days }

    private var numbers: InlineArray<2, Int> = .init(repeating: 0)
    private var units: InlineArray<2, Unit> = .init(repeating: .none)
    private var count = 0
    private var hasHalf = false
    private var isInterval = false
    private var isLowerBound = false
    private var isUpperBound = false
    private var isApproximate = false
    private var isNewborn = false

    mutating func read(_ bytes: Span<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let start = index
            let scalar = ScalarFolding.next(bytes, &index)
            if ScalarFolding.digitValue(scalar) != nil {
                index = start
                guard readNumber(bytes, &index) else { return false }
            } else if ScalarFolding.isLetter(scalar) {
                index = start
                guard readWord(bytes, &index) else { return false }
            } else {
                switch scalar {
                case 0x2D, 0x2013, 0x2014:
                    guard count > 0 else { return false }
                    isInterval = true
                case 0x2B: isLowerBound = true
                case 0x3C: isUpperBound = true
                case 0x3E: isLowerBound = true
                case 0x7E, 0x3F: isApproximate = true
                case 0xBD: hasHalf = true
                case 0x20, 0x28, 0x29, 0x2C, 0x2E, 0xA0: break
                default: return false
                }
            }
        }
        return true
    }

    private mutating func readNumber(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
        var value = 0
        var width = 0
        while index < bytes.count {
            let before = index
            guard let digit = ScalarFolding.digitValue(ScalarFolding.next(bytes, &index)) else {
                index = before
                break
            }
            value = value * 10 + Int(digit)
            width += 1
            guard width <= 4 else { return false }
        }
        // “6.0” is a spreadsheet's 6, “6.5” and “6,5” six and a half.
        if index + 1 < bytes.count, bytes[index] == 0x2E || bytes[index] == 0x2C,
            bytes[index + 1] &- 0x30 < 10
        {
            guard index + 2 == bytes.count || bytes[index + 2] &- 0x30 >= 10 else { return false }
            switch bytes[index + 1] {
            case 0x30: break
            case 0x35: hasHalf = true
            default: return false
            }
            index += 2
        }
        // “6 1/2”
        if count == 1, value == 1, index + 1 < bytes.count, bytes[index] == 0x2F,
            bytes[index + 1] == 0x32
        {
            hasHalf = true
            index += 2
            return true
        }
        guard count < 2 else { return false }
        numbers[count] = value
        count += 1
        return true
    }

    private mutating func readWord(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
        var word = WordHash()
        var end = index
        while index < bytes.count {
            let scalar = ScalarFolding.next(bytes, &index)
            guard ScalarFolding.isLetter(scalar) else { break }
            let folded = ScalarFolding.fold(scalar)
            if folded != 0 { word.add(folded) }
            end = index
        }
        index = end
        if let unit = Self.unitWords[word.value] {
            if count > 0, units[count - 1] == .none { units[count - 1] = unit }
            return count > 0
        }
        switch Self.otherWords[word.value] {
        case .to: isInterval = true
        case .about: isApproximate = true
        case .under: isUpperBound = true
        case .over: isLowerBound = true
        case .newborn: isNewborn = true
        // “E114” is a number of something, however usual “e” is between years and months.
        case .filler: return count > 0 || index >= bytes.count || bytes[index] &- 0x30 >= 10
        case nil: return false
        }
        return true
    }

    var reading: AgeReading? {
        if count == 0 { return isNewborn ? interval(0, 0) : nil }
        let firstUnit = units[0] == .none && count == 2 && isInterval ? units[1] : units[0]
        guard let (low, high) = months(numbers[0], firstUnit) else { return nil }
        if count == 2 {
            guard let (nextLow, nextHigh) = months(numbers[1], units[1]) else { return nil }
            if isInterval {
                guard low <= nextLow else { return nil }
                return interval(low, nextHigh)
            }
            // “2y 3m”: the second number refines the first.
            guard units[0] == .years, units[1] == .months, numbers[1] < 12 else { return nil }
            return interval(low + numbers[1], low + numbers[1])
        }
        if isUpperBound { return low == 0 ? nil : interval(0, low - 1) }
        if isLowerBound { return interval(low, Self.limit) }
        if hasHalf { return interval(low + 6, low + 6) }
        return interval(low, high)
    }

    private static var limit: Int { 131 * 12 - 1 }

    private func interval(_ low: Int, _ high: Int) -> AgeReading? {
        guard low <= high, high <= Self.limit else { return nil }
        return AgeReading(
            fewestMonths: UInt16(truncatingIfNeeded: low),
            mostMonths: UInt16(truncatingIfNeeded: high),
            isApproximate: isApproximate)
    }

    private func months(_ number: Int, _ unit: Unit) -> (Int, Int)? {
        switch unit {
        case .none, .years: return number <= 130 ? (number * 12, number * 12 + 11) : nil
        case .months: return number <= 600 ? (number, number) : nil
        case .weeks: return number <= 300 ? (number * 7 * 100 / 3044, number * 7 * 100 / 3044) : nil
        case .days: return number <= 2000 ? (number * 100 / 3044, number * 100 / 3044) : nil
        }
    }

    private enum Word { case to, about, under, over, newborn, filler }

    private static func table<Value>(_ lines: [(Value, String)]) -> [UInt64: Value] {
        var table: [UInt64: Value] = [:]
        for (value, words) in lines {
            for word in words.split(separator: " ") { table[WordHash(folding: word).value] = value }
        }
        return table
    }

    private static let unitWords = table([
        (
            Unit.years,
            """
            y yr yrs year years yo a ano anos año años an ans anni anno j jahr jahre jaar jaren lat rok \
            roku lata yaş yas yasinda yosh yoshda yoshli жаш жашта сола г л лет год года років рік роки р سنة سنوات عام سنين سال ساله سالگی sana lane thn th tahun zan
            """
        ),
        (
            .months,
            """
            m mo mos mth mths mon month months mes meses mês mois mesi mese monat monate maand maanden \
            miesiąc miesiące miesięcy ay aylık мес месяц месяца месяцев місяць місяці місяців شهر أشهر \
            شهور اشهر ماه ماهه mwezi miezi mwa bln bulan
            """
        ),
        (
            .weeks,
            """
            w wk wks week weeks semana semanas semaine semaines woche wochen weken settimane tydzień \
            tygodni hafta неделя недели недель тиждень тижні тижнів أسبوع أسابيع wiki
            """
        ),
        (
            .days,
            """
            d day days dia dias día días jour jours giorno giorni tag tage dag dagen dzień dni gün hari jou день \
            дня дней дні днів يوم أيام روز siku
            """
        ),
    ])

    private static let otherWords = table([
        (Word.to, "to until bis à hasta até do до"),
        (
            .about,
            "about approx approximately ca circa c est estimated around environ aprox etwa около"
        ),
        (.under, "under below less menos moins unter"),
        (.over, "over above más plus über"),
        (.newborn, "newborn neonate infant nacido nouveau recién"),
        (.filler, "old of age aged de edad and y et e und i years-old âgé than que né"),
    ])
}
