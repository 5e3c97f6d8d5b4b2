// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Free text, as people in a hurry write it.
struct Notes {
    let row: RowMaker
    var chance: Chance

    init(row: RowMaker) {
        self.row = row
        chance = row.chance
    }

    private var family: Family { row.family }

    /// A note, empty for many records.
    mutating func make() -> Cell {
        let tells = chance.happens(row.list.tellingNotes)
        let variant = chance.below(4)
        if tells, let text = telling(variant) { return text }
        guard chance.happens(0.35) else { return [] }
        return Cell(idle(variant))
    }

    /// What has nothing to do with the family.
    private func idle(_ variant: Int) -> String {
        switch row.list.language {
        case .english:
            [
                "medical screening done", "no property", "language line used",
                "said \"don't know\" to most questions",
            ][variant]
        case .spanish:
            [
                "Revisión médica sin novedad", "Duerme mal; llora de noche", "Ropa entregada",
                "Dijo: \"quiero ir a casa\"\nSe le dio tiempo",
            ][variant]
        case .french:
            [
                "Examen médical fait", "Dort mal, pleure la nuit", "Vêtements remis",
                "A dit : « je veux rentrer »\nÀ revoir",
            ][variant]
        case .german:
            [
                "Erstuntersuchung erfolgt", "ohne Gepäck", "Dolmetscher per Telefon",
                "gab an: \"weiß nicht\"; erneut befragen",
            ][variant]
        }
    }

    /// What was left of the link when it was cut everywhere else.
    private func telling(_ variant: Int) -> Cell? {
        let apart = family.separations.filter {
            row.isChild ? $0.child == row.position : $0.adult == row.position
        }
        guard let separation = apart.first else { return nil }
        let otherPosition = row.isChild ? separation.adult : separation.child
        let other = family.persons[otherPosition]
        let kin = family.kin(of: separation.adult, to: separation.child) ?? .guardian
        let relation =
            row.isChild
            ? row.words.kin(kin, other.sex) : row.words.child(of: kin, other.sex)
        let name = String(decoding: row.written(other).spoken, as: UTF8.self)
        let facilities =
            row.isChild ? row.maker.scenario.adultFacilities : row.maker.scenario.childFacilities
        let facility = facilities[other.facility % facilities.count].name
        let ground = row.maker.scenario.grounds[separation.ground].words
        let number = String(
            decoding: RowMaker.styled(
                row.maker.numbers.personal(
                    family: family.index, person: otherPosition, isSequential: row.isSequential),
                row.list.number), as: UTF8.self)
        let isUnitLost = row.maker.scenario.metTogetherShare > 0.5
        switch (row.list.language, variant) {
        case (.english, 0) where !isUnitLost:
            return Cell("\(relation) \(name) last seen on the way, perhaps in \(facility)")
        case (.german, 0) where !isUnitLost:
            return Cell("\(relation) \(name) unterwegs verloren, evtl. in \(facility)")
        case (.english, 0): return Cell("family unit deleted; \(relation) sent to \(facility)")
        case (.english, 1): return Cell("separated from \(relation) \(name): \(ground)")
        case (.english, 2): return Cell("\(relation) \(name) \(number), \(facility)")
        case (.english, _): return Cell("asks for \(relation) \(name)")
        case (.spanish, 0): return Cell("Pregunta por su \(relation). Separación: \(facility)")
        case (.spanish, 1): return Cell("Viajaba con \(relation) \(name); \"no sé dónde está\"")
        case (.spanish, 2): return Cell("Su \(relation) sería \(name), número \(number)")
        case (.spanish, _):
            return Cell("Llamada a casa: dicen que \(relation) \(name) está detenida/o")
        case (.german, 0): return Cell("Familienverband aufgelöst; \(relation) in \(facility)")
        case (.german, 1): return Cell("getrennt von \(relation) \(name): \(ground)")
        case (.german, 2): return Cell("\(relation): \(name), Nr. \(number), \(facility)")
        case (.german, _): return Cell("fragt nach \(relation) \(name)")
        case (.french, 0): return Cell("Demande sa/son \(relation). Vu(e) à \(facility)")
        case (.french, 1): return Cell("Venait avec \(relation) \(name); « je ne sais pas où »")
        case (.french, 2): return Cell("\(relation) : \(name), numéro \(number)")
        case (.french, _): return Cell("Un voisin dit que \(relation) \(name) cherche l'enfant")
        }
    }
}
