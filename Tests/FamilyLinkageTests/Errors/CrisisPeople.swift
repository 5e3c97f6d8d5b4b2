// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The people of ``SmallCrisis``, all of them invented: families, and adults who came alone.
enum CrisisPeople {
    typealias Party = SmallCrisis.Party
    typealias Person = SmallCrisis.Person

    static let parties: [Party] = families + alone

    /// Numbers of records follow from the order: B01, D01 are of María, B02, S02 of Juan, and so on.
    static let families: [Party] = [
        // 01 mother, 02 child.
        Party(
            country: "Guatemala", village: "Chisec", language: "Q'eqchi'",
            met: "2018-05-10 08:10", station: "North",
            people: [
                Person(given: "María", surnames: "Tzoc Caal", sex: "F", born: "1987-03-25"),
                Person(
                    given: "Juan", surnames: "López Tzoc", sex: "M", born: "2010-11-02",
                    says: ("María Tzoc Caal", "")),
            ]),
        // 03 mother, 04 child.
        Party(
            country: "Honduras", village: "Yoro", language: "Spanish",
            met: "2018-05-12 14:00", station: "South",
            people: [
                Person(given: "Ana", surnames: "Pérez Ramos", sex: "F", born: "1990-02-17"),
                Person(
                    given: "Luis", surnames: "Mejía Pérez", sex: "M", born: "2012-07-09",
                    says: ("Ana Pérez", "")),
            ]),
        // 05 father, 06 and 07 children.
        Party(
            country: "El Salvador", village: "Usulután", language: "Spanish",
            met: "2018-05-14 10:30", station: "South",
            people: [
                Person(
                    given: "Francisco", surnames: "Ramírez Portillo", sex: "M", born: "1984-06-30"),
                Person(
                    given: "Kevin", surnames: "Ramírez Menjívar", sex: "M", born: "2009-04-21",
                    says: ("", "Francisco Ramírez")),
                Person(
                    given: "Dayana", surnames: "Ramírez Menjívar", sex: "F", born: "2013-09-14",
                    says: ("", "Francisco Ramírez")),
            ]),
        // 08 father, 09 child.
        Party(
            country: "Guatemala", village: "Todos Santos", language: "Mam",
            met: "2018-05-15 06:45", station: "North",
            people: [
                Person(given: "Mateo", surnames: "Pablo Calmo", sex: "M", born: "1989-08-11"),
                Person(
                    given: "Fabiana", surnames: "Pablo Jerónimo", sex: "F", born: "2011-12-03",
                    says: ("", "Mateo Pablo")),
            ]),
        // 10 mother, 11 child.
        Party(
            country: "Guatemala", village: "Nebaj", language: "Ixil",
            met: "2018-05-16 21:20", station: "North",
            people: [
                Person(given: "Juana", surnames: "Brito Raymundo", sex: "F", born: "1992-06-24"),
                Person(
                    given: "Pedro", surnames: "Cobo Brito", sex: "M", born: "2013-02-08",
                    says: ("Juana Brito", "")),
            ]),
        // 12 father, 13 child.
        Party(
            country: "Honduras", village: "La Ceiba", language: "Spanish",
            met: "2018-05-18 11:05", station: "West",
            people: [
                Person(given: "Óscar", surnames: "Zelaya Núñez", sex: "M", born: "1981-10-19"),
                Person(
                    given: "Belkis", surnames: "Zelaya Maradiaga", sex: "F", born: "2008-03-27",
                    says: ("", "Óscar Zelaya Núñez")),
            ]),
        // 14 mother, 15 child.
        Party(
            country: "El Salvador", village: "Santa Ana", language: "Spanish",
            met: "2018-05-19 17:40", station: "South",
            people: [
                Person(given: "Xiomara", surnames: "Vásquez Guevara", sex: "F", born: "1986-05-05"),
                Person(
                    given: "Josué", surnames: "Chávez Vásquez", sex: "M", born: "2009-08-30",
                    says: ("Xiomara Vásquez", "")),
            ]),
        // 16 father, 17 child.
        Party(
            country: "Guatemala", village: "Soloma", language: "Q'anjob'al",
            met: "2018-05-21 09:15", station: "North",
            people: [
                Person(given: "Andrés", surnames: "Xuncax Basilio", sex: "M", born: "1983-11-30"),
                Person(
                    given: "Eulalia", surnames: "Xuncax Gaspar", sex: "F", born: "2010-02-12",
                    says: ("", "Andrés Xuncax")),
            ]),
        // 18 mother, 19 child, who has her surnames.
        Party(
            country: "Honduras", village: "Olanchito", language: "Spanish",
            met: "2018-05-22 13:50", station: "West",
            people: [
                Person(
                    given: "María de los Ángeles", surnames: "Bonilla Cáceres", sex: "F",
                    born: "1993-04-16"),
                Person(
                    given: "José María", surnames: "Bonilla Cáceres", sex: "M", born: "2012-10-25",
                    says: ("María de los Ángeles Bonilla", "")),
            ]),
        // 20 father, 21 child.
        Party(
            country: "Guatemala", village: "Jocotán", language: "Ch'orti'",
            met: "2018-05-24 19:30", station: "North",
            people: [
                Person(
                    given: "José Eliseo", surnames: "de la Torre Muñoz", sex: "M",
                    born: "1980-01-29"),
                Person(
                    given: "Wendy", surnames: "de la Torre Ramos", sex: "F", born: "2007-06-18",
                    says: ("", "José Eliseo de la Torre")),
            ]),
        // 22 mother, 23 child, eight months old.
        Party(
            country: "El Salvador", village: "Ahuachapán", language: "Spanish",
            met: "2018-05-25 16:25", station: "South",
            people: [
                Person(given: "Yesenia", surnames: "Rivas Cortez", sex: "F", born: "1996-12-09"),
                Person(given: "Mateo", surnames: "Rivas Cortez", sex: "M", born: "2017-09-20"),
            ]),
        // 24 mother, 25 father, 26 and 27 children.
        Party(
            country: "Guatemala", village: "Colotenango", language: "Mam",
            met: "2018-05-27 07:35", station: "North",
            people: [
                Person(
                    given: "Catarina", surnames: "Velásquez Ortiz", sex: "F", born: "1988-11-25"),
                Person(given: "Domingo", surnames: "Sales Godínez", sex: "M", born: "1985-08-04"),
                Person(
                    given: "Marta", surnames: "Sales Velásquez", sex: "F", born: "2008-07-29",
                    says: ("Catarina Velásquez", "Domingo Sales")),
                Person(
                    given: "Tomás", surnames: "Sales Velásquez", sex: "M", born: "2011-12-21",
                    says: ("Catarina Velásquez", "Domingo Sales")),
            ]),
    ]

    /// 28 and on.
    static let alone: [Party] = [
        one("Pedro", "Gómez Díaz", "M", "1979-09-30", "El Salvador", "Sonsonate", "11 12:10"),
        one("Elena", "Castro Luna", "F", "1985-02-11", "Honduras", "Choluteca", "13 09:00"),
        one("Mario", "Reyes Soto", "M", "1992-12-24", "Honduras", "Tela", "17 16:45"),
        one("Carmen", "Figueroa Lemus", "F", "1978-07-16", "Guatemala", "Zacapa", "18 20:30"),
        one("Rigoberto", "Cruz Amaya", "M", "1991-03-03", "Honduras", "Danlí", "20 05:55"),
        one(
            "Gloria", "Henríquez Orellana", "F", "1983-10-08", "El Salvador", "Metapán", "21 15:20"),
        one("Santos", "Ixcoy Tum", "M", "1986-11-01", "Guatemala", "Totonicapán", "23 10:40"),
        one("Blanca", "Paz Sagastume", "F", "1994-05-13", "Guatemala", "Esquipulas", "24 08:05"),
        one("Wilmer", "Argueta Flores", "M", "1988-01-22", "El Salvador", "La Unión", "26 22:15"),
        one("Nohemí", "Padilla Erazo", "F", "1981-06-06", "Honduras", "Siguatepeque", "28 12:30"),
        one("Julio", "Barrios Monzón", "M", "1976-04-28", "Guatemala", "Malacatán", "29 18:50"),
        one(
            "Sonia", "Molina Quintanilla", "F", "1989-09-02", "El Salvador", "Cojutepeque",
            "30 07:00"),
    ]

    private static func one(
        _ given: String, _ surnames: String, _ sex: String, _ born: String, _ country: String,
        _ village: String, _ met: String
    ) -> Party {
        Party(
            country: country, village: village, language: "Spanish", met: "2018-05-\(met)",
            station: ["North", "South", "West"][given.utf8.count % 3],
            people: [Person(given: given, surnames: surnames, sex: sex, born: born)])
    }
}
