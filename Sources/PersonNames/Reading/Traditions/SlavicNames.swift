// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Russian, Ukrainian and Belarusian endings in romanised spelling.
public enum SlavicNames {
    private static let patronymics = [
        "yevich", "ievich", "iovych", "evich", "ovich", "evych", "ovych", "yovych",
        "ievna", "yevna", "iivna", "yivna", "evna", "ovna", "ivna", "inichna", "ichna", "yich",
    ]

    /// The father's name in a patronymic, without its ending: `ivanovich` gives `ivan`; `nil` for
    /// other words.
    public static func patronymicStem(_ folded: String) -> String? {
        for ending in patronymics
        where folded.utf8.count >= ending.utf8.count + 2 && folded.hasSuffix(ending) {
            return String(folded.dropLast(ending.count))
        }
        return nil
    }

    /// Whether a word says whose son or daughter somebody is of whom the word before it is the father, as names of
    /// Turkic peoples have it where papers were kept in Russian: “Jasur Akmal oʻgʻli”, “Бакыт уулу Нурлан”.
    public static func isFiliation(_ folded: String) -> Bool { filiations.contains(folded) }

    private static let filiations: Set<String> = [
        "ogli", "ugli", "oglu", "ogly", "uglu", "uli", "uly", "uulu", "ulu", "qizi", "kizi", "qyzy",
        "kyzy",
        "gizi", "gyzy",
    ]

    /// Whether a word ends as surnames do of which the given names of men and women do not: “Karimova”, “Юсуфзода”.
    public static func hasSurnameEnding(_ folded: String) -> Bool {
        for ending in surnameEndings
        where folded.utf8.count >= ending.utf8.count + 3 && folded.hasSuffix(ending) {
            return true
        }
        return false
    }

    private static let surnameEndings = [
        "ov", "ova", "ev", "eva", "zoda", "zade", "enko", "chuk", "skyi", "skiy", "skaya", "sky",
    ]

    /// A surname in one form for both sexes and all romanisations: `kowalska`, `kovalskyi` and
    /// `kovalskaya` end in `ski`; `ivanova` gives `ivanov`.
    ///
    /// Other words stay as they are.
    public static func neutralSurname(_ folded: String) -> String {
        for ending in [
            "skaya", "skaia", "skaja", "skyi", "skyy", "skiy", "skii", "skij", "skoy", "ska", "sky",
        ] where folded.utf8.count > ending.utf8.count + 1 && folded.hasSuffix(ending) {
            return folded.dropLast(ending.count) + "ski"
        }
        // “Orozboyeva” in one alphabet is “Орозбаева” in another.
        for ending in ["yeva", "yev"]
        where folded.utf8.count > ending.utf8.count + 2 && folded.hasSuffix(ending) {
            return folded.dropLast(ending.count) + "ev"
        }
        for ending in ["ova", "eva", "ina", "yna"]
        where folded.utf8.count > ending.utf8.count + 2 && folded.hasSuffix(ending) {
            return String(folded.dropLast())
        }
        for ending in ["aya", "aia", "yy", "yi", "iy", "yj", "ij"]
        where folded.utf8.count > ending.utf8.count + 3 && folded.hasSuffix(ending) {
            return folded.dropLast(ending.count) + "y"
        }
        return folded
    }
}
