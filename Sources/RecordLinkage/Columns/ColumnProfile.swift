// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What the values of a column look like, as shares of its rows.
///
/// Shares are of the rows that hold a value of the sample, 0 to 1.
struct ColumnProfile {
    let rowCount: Int
    let filledCount: Int
    let distinctCount: Int
    /// Share of the filled rows that hold the commonest value.
    var commonestShare = 0.0

    /// Letters, spaces and the signs of names only.
    var wordy = 0.0
    /// At least one digit.
    var withDigit = 0.0
    /// ASCII digits only.
    var digitsOnly = 0.0
    var emails = 0.0
    var phones = 0.0
    /// Phone-like with a plus, brackets or gaps.
    var formattedPhones = 0.0
    /// Four or more digits in one or two words of 5 to 20 characters.
    var numberLike = 0.0
    /// 123-45-6789 and the like, and A-numbers.
    var officialNumbers = 0.0
    var postcodes = 0.0
    /// A number, then letters; or a word for a street.
    var streets = 0.0
    var units = 0.0
    /// Up to five digits and at most one letter.
    var houseNumbers = 0.0
    var singleLetters = 0.0
    var commas = 0.0
    var longTexts = 0.0
    var ages = 0.0
    /// Ages written with a unit, or as an interval.
    var agesWithUnit = 0.0
    /// Whole value in a list of familiar words.
    var sexes = 0.0
    var countries = 0.0
    var regions = 0.0
    var nationalities = 0.0
    var languages = 0.0
    var places = 0.0
    var occupations = 0.0
    var months = 0.0
    /// One word at least that is a common given name, or a common surname.
    var someGivenName = 0.0
    var someSurname = 0.0
    var someOccupation = 0.0
    /// Values of one word that is a common given name but no surname, or a surname but no given name.
    var onlyGivenName = 0.0
    var onlySurname = 0.0
    /// Mean number of words.
    var wordCount = 0.0
    /// Mean number of characters.
    var length = 0.0

    /// Whole numbers of up to six digits: share, and range over rows.
    var integers = 0.0
    var leastInteger = Int.max
    var greatestInteger = Int.min
    /// Whole numbers from 1850 to 2030.
    var years = 0.0

    /// How dates are written, where at least half are dates.
    var dates: DateFormatReading?
    /// Years from the tenth to the ninetieth percentile of the dates, or of the years.
    var yearSpread = 0

    var completeness: Double { rowCount == 0 ? 0 : Double(filledCount) / Double(rowCount) }
    /// Distinct values per filled row: 1 where no value occurs twice.
    var uniqueness: Double { filledCount == 0 ? 0 : Double(distinctCount) / Double(filledCount) }

    init(_ column: TableColumn, _ sample: ColumnSample) {
        rowCount = sample.rowCount
        filledCount = sample.rowCount - sample.emptyCount
        distinctCount = sample.counts.count { $0 > 0 }
        guard filledCount > 0 else { return }
        commonestShare = Double(sample.counts.max() ?? 0) / Double(filledCount)
        let bytes = column.values.bytes.span
        var total = 0.0
        var yearCounts: [Int: Double] = [:]
        // A column that was filled with noughts is of what its other values are.
        let telling = sample.indices.filter {
            sample.counts[$0] < Self.leastFillings
                || !RepeatedDigits.sayNothing(bytes.extracting(column.values.range($0)))
        }
        for index in telling.isEmpty ? sample.indices : telling {
            let weight = Double(sample.counts[index])
            total += weight
            let value = ValueTraits(bytes.extracting(column.values.range(index)))
            add(value, weight, &yearCounts)
        }
        guard total > 0 else { return }
        divide(by: total)
        yearSpread = Self.spread(yearCounts)
        if withDigit > 0.5, digitsOnly < 0.5 || length > 4.5 || integers < 0.9 {
            readDates(column, sample, telling.isEmpty ? sample.indices : telling)
        }
    }

    /// Rows that hold a number of noughts or nines alone from which it stands for nothing.
    private static let leastFillings = 3

    private mutating func add(
        _ value: ValueTraits, _ weight: Double, _ yearCounts: inout [Int: Double]
    ) {
        func when(_ condition: Bool) -> Double { condition ? weight : 0 }
        wordy += when(value.isWordy)
        withDigit += when(value.digitCount > 0)
        digitsOnly += when(value.isDigitsOnly)
        emails += when(value.isEmail)
        phones += when(value.isPhone)
        formattedPhones += when(value.isPhone && value.isFormatted)
        numberLike += when(value.isNumberLike)
        officialNumbers += when(value.isOfficialNumber)
        postcodes += when(value.isPostcode)
        streets += when(value.isStreet)
        units += when(value.isUnit)
        houseNumbers += when(value.isHouseNumber)
        singleLetters += when(value.isSingleLetter)
        commas += when(value.hasComma)
        longTexts += when(value.wordCount > 7 || value.length > 60)
        ages += when(value.isAge)
        agesWithUnit += when(value.isAge && !value.isDigitsOnly)
        sexes += when(value.whole.contains(.sex))
        countries += when(value.whole.contains(.country))
        regions += when(value.whole.contains(.region))
        nationalities += when(value.whole.contains(.nationality))
        languages += when(value.whole.contains(.language))
        places += when(value.whole.contains(.place))
        occupations += when(value.whole.contains(.occupation))
        months += when(value.isMonthWord)
        someGivenName += when(value.words.contains(.givenName))
        someSurname += when(value.words.contains(.surname))
        someOccupation += when(value.words.contains(.occupation))
        let single = value.wordCount == 1
        onlyGivenName += when(
            single && value.words.contains(.givenName) && !value.words.contains(.surname))
        onlySurname += when(
            single && value.words.contains(.surname) && !value.words.contains(.givenName))
        wordCount += weight * Double(value.wordCount)
        length += weight * Double(value.length)
        if let number = value.integer {
            integers += weight
            leastInteger = min(leastInteger, number)
            greatestInteger = max(greatestInteger, number)
            if (1850...2030).contains(number) {
                years += weight
                yearCounts[number, default: 0] += weight
            }
        } else if let year = value.yearBesideWords {
            years += weight
            yearCounts[year, default: 0] += weight
        }
    }

    private mutating func divide(by total: Double) {
        let shares: [WritableKeyPath<ColumnProfile, Double>] = [
            \.wordy, \.withDigit, \.digitsOnly, \.emails, \.phones, \.formattedPhones, \.numberLike,
            \.officialNumbers, \.postcodes, \.streets, \.units, \.houseNumbers, \.singleLetters,
            \.commas,
            \.longTexts, \.ages, \.agesWithUnit, \.sexes, \.countries, \.regions, \.nationalities,
            \.languages, \.places, \.occupations, \.months, \.someGivenName, \.someSurname,
            \.someOccupation, \.onlyGivenName, \.onlySurname, \.wordCount, \.length, \.integers,
            \.years,
        ]
        for share in shares { self[keyPath: share] /= total }
    }

    private mutating func readDates(
        _ column: TableColumn, _ sample: ColumnSample, _ telling: [Int]
    ) {
        dates = DateReader.detect(column.values, counts: sample.counts, sample: telling)
        guard let dates else { return }
        let reader = DateReader(format: dates.format)
        let bytes = column.values.bytes.span
        var yearCounts: [Int: Double] = [:]
        for index in sample.indices {
            guard let date = reader.read(bytes.extracting(column.values.range(index))),
                date.year > 0
            else { continue }
            yearCounts[Int(date.year), default: 0] += Double(sample.counts[index])
        }
        yearSpread = Self.spread(yearCounts)
    }

    private static func spread(_ counts: [Int: Double]) -> Int {
        let total = counts.values.reduce(0, +)
        var before = 0.0
        var first: Int?
        for (year, count) in counts.sorted(by: { $0.key < $1.key }) {
            before += count
            if first == nil, before >= total / 10 { first = year }
            if before >= total * 9 / 10 { return year - (first ?? year) }
        }
        return 0
    }
}
