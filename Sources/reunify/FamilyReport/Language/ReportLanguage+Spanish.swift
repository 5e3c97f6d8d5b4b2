// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

extension ReportLanguage {
    /// Spanish, as it is written in the Americas; addresses nobody.
    static let spanish = ReportLanguage(
        code: "es", name: "Español", fileName: "report.es.html", decimalPoint: ",",
        texts: [
            .title: "Familias a través de las listas",
            .skip: "Ir al contenido",
            .contents: "Contenido",
            .languages: "Idiomas",
            .madeOn: "Fecha del informe: %1.",
            .privateLead: "Este archivo contiene datos personales de niños y de sus familias.",
            .privateText:
                "Muestra nombres, edades y lugares. Debe guardarse donde se guardan las listas mismas, entregarse solo a quienes buscan a estas familias y borrarse cuando haya cumplido su fin.",
            .footer:
                "Hecho con Reunify %1. Una propuesta no decide nada: la verifican personas.",
            .overview: "Lo que se encontró",
            .queue: "Niños, primero los más urgentes",
            .families: "Familias",
            .conflicts: "Contradicciones que deben resolver personas",
            .unfound: "Niños para quienes no se encontró nada",
            .reading: "Cómo leer este informe",
            .overviewLead: "Se leyeron %1 con %2. Hablan de %3.",
            .queueLead:
                "Primero van los menores de cinco años, después los más pequeños antes que los mayores; a igual edad, quienes no pueden decir quiénes son, cuyos padres están en disputa o que están separados de ellos.",
            .familiesLead:
                "Los niños están al comienzo de la línea y los parientes al final. Una línea gruesa es una propuesta sólida, una discontinua está por revisar y una punteada no tiene pruebas suficientes.",
            .conflictsLead:
                "Varias personas pueden ocupar el mismo lugar en la vida de un niño. El programa no elige entre ellas: puede ser una persona registrada dos veces, un error o una pretensión falsa.",
            .unfoundLead:
                "Para estos niños no se propone ningún pariente. Para cada uno se indica lo que más ayudaría.",
            .noQueue: "No hay ningún niño con una pregunta abierta.",
            .noFamilies: "No se propone ninguna familia.",
            .noConflicts: "No hay dos personas que pretendan el mismo lugar.",
            .noUnfound: "Hay una propuesta para cada niño.",
            .restInFile: "Aquí no se muestran %1; véase %2.",
            .child: "Niño o niña",
            .age: "Edad",
            .held: "Lugar donde está",
            .why: "Por qué primero",
            .best: "Mejor propuesta",
            .relative: "Pariente",
            .relation: "Parentesco",
            .probability: "Probabilidad",
            .status: "Estado",
            .name: "Nombre",
            .sex: "Sexo",
            .inLists: "Registros",
            .person: "Persona",
            .role: "Papel",
            .step: "Prueba",
            .says: "Lo que dice",
            .bits: "Bits",
            .bitsSoFar: "Bits hasta aquí",
            .probabilitySoFar: "Probabilidad hasta aquí",
            .claimant: "Quien lo pretende",
            .helps: "Lo que más ayudaría",
            .what: "Qué",
            .number: "Número",
            .female: "femenino",
            .male: "masculino",
            .unknown: "no se sabe",
            .adult: "persona adulta",
            .noProposal: "ninguna",
            .strong: "sólida",
            .review: "por revisar",
            .insufficient: "pruebas insuficientes",
            .strongMeaning:
                "Casi siempre correcta; un progenitor, por la palabra del propio niño o por un documento. Debe verificarse primero.",
            .reviewMeaning:
                "Merece una revisión. Hacen falta más pruebas antes de informar a nadie.",
            .insufficientMeaning:
                "Se menciona para que nadie la tome por una respuesta. No se debe actuar según ella.",
            .underFive: "menor de cinco años",
            .noStatement: "sin declaración propia",
            .contested: "en disputa",
            .heldApart: "en lugares distintos",
            .nothingFound: "nada encontrado",
            .familyTitle: "Familia %1: %2",
            .familySummary: "%1 y propuestas de %2.",
            .peopleTable: "Las personas",
            .relationsTable: "Las propuestas",
            .siblingsKey: "Un corchete une a hermanos y hermanas.",
            .waterfallTitle: "Cómo se suman las pruebas",
            .waterfallSummary: "Los pasos llevan a %1 bits.",
            .waterfallAxis: "pruebas en bits; arriba: probabilidad",
            .beforeEvidence: "antes de toda prueba",
            .stepsTable: "Los pasos en palabras y números",
            .evidenceOf: "%1 como %2 de %3",
            .mother: "madre",
            .father: "padre",
            .readingBits:
                "Las pruebas se cuentan en bits. Cada bit duplica la razón a favor: diez bits hacen algo mil veces más probable. Los bits mayores que cero hablan a favor de un parentesco y los menores que cero, en contra.",
            .readingProbability:
                "Las probabilidades tienen en cuenta la competencia: dos candidatos igual de buenos para un mismo lugar tienen como mucho la mitad cada uno. Un candidato débil sigue siendo débil aunque no haya otro.",
            .readingDecides:
                "Nada de esto es una decisión. Dos personas verifican un parentesco con al menos dos clases de pruebas independientes, y se escucha al niño o a la niña.",
        ],
        counts: [
            .lists: [.one: "%1 lista", .other: "%1 listas"],
            .records: [.one: "%1 registro", .other: "%1 registros"],
            .persons: [.one: "%1 persona", .other: "%1 personas"],
            .children: [.one: "%1 niño", .other: "%1 niños"],
            .families: [.one: "%1 familia", .other: "%1 familias"],
            .years: [.zero: "menos de 1\u{A0}año", .one: "%1\u{A0}año", .other: "%1\u{A0}años"],
            .proposals: [.one: "%1 propuesta", .other: "%1 propuestas"],
            .conflicts: [.one: "%1 contradicción", .other: "%1 contradicciones"],
            .moreChildren: [.one: "%1 niño más", .other: "%1 niños más"],
            .moreFamilies: [.one: "%1 familia más", .other: "%1 familias más"],
        ],
        plural: { $0 == 1 ? .one : .other },
        relations: [
            "mother": "madre", "father": "padre", "parent": "padre o madre",
            "step-parent": "padrastro o madrastra", "guardian": "tutor o tutora",
            "grandparent": "abuelo o abuela", "aunt-or-uncle": "tía o tío",
            "sibling": "hermano o hermana", "half-sibling": "medio hermano o media hermana",
            "child": "hijo o hija", "grandchild": "nieto o nieta",
            "niece-or-nephew": "sobrina o sobrino", "spouse": "cónyuge", "relative": "pariente",
        ],
        kinds: [
            .statement: "declaración", .nameInheritance: "apellidos heredados", .age: "edades",
            .sex: "sexo", .origin: "origen", .encounter: "encuentro",
            .groupNumber: "número de grupo", .identifier: "número personal",
            .phone: "teléfono", .siblings: "el resto de la familia",
            .otherRelation: "otro parentesco",
            .document: "documento",
            .language: "idioma",
        ],
        reasons: [
            "child-names-relative":
                "El registro del niño nombra a «%2» como %1; este registro dice «%3».",
            "relative-names-child":
                "El registro del pariente nombra a «%2» como %1; el del niño dice «%3».",
            "child-names-another":
                "El registro del niño nombra a «%2» como %1; este registro dice «%3».",
            "document-names-relative":
                "Un documento en el registro del niño nombra a «%2» como %1; este registro dice «%3».",
            "document-names-child":
                "Un documento en el registro del pariente nombra a «%2» como %1; el del niño dice «%3».",
            "statement-names-another":
                "Una declaración nombra a «%2» como %1; este registro dice «%3».",
            "relative-names-others":
                "El registro del pariente nombra a otros como hijos (%1), no a este niño.",
            "same-parents": "Ambos registros nombran a «%1» como progenitor.",
            "other-parents": "Sus registros nombran a progenitores distintos.",
            "stated-number": "Un registro contiene el número personal del otro.",
            "name-handed-down": "«%1» se hereda como es costumbre.",
            "name-not-handed-down": "No comparten ningún apellido que suela heredarse.",
            "age-gap-usual": "La diferencia de edad es habitual (años: %1).",
            "age-gap-unusual": "La diferencia de edad es poco habitual (años: %1).",
            "sex-fits": "El sexo concuerda.",
            "sex-does-not-fit": "El sexo registrado no concuerda.",
            "same-place": "Ambos vienen de «%1».",
            "other-place": "Vienen de lugares distintos.",
            "same-house": "Ambos vivían en «%1».",
            "other-house": "Vivían en casas distintas.",
            "met-together":
                "Fueron encontrados en el mismo lugar (minutos de diferencia: %1).",
            "met-apart": "Fueron encontrados en momentos distintos (días de diferencia: %1).",
            "same-group-number": "Tenían el mismo número de grupo.",
            "other-group-number": "Sus números de grupo son distintos.",
            "neighbouring-numbers": "Sus números personales son vecinos (diferencia: %1).",
            "may-be-one-person":
                "Se parecen tanto que los dos registros pueden ser de una misma persona.",
            "same-phone": "El mismo número de teléfono figura en ambos registros.",
            "same-language": "Ambos hablan %1.",
            "other-language": "Hablan idiomas distintos.",
            "prior":
                "Antes de toda prueba: lo raro que es tal parentesco entre todos los pares de estas listas.",
            "same-household":
                "Ambos registros nombran a la misma familia: esposo o esposa, hermanos o hermanas.",
            "family-context": "Lo que el resto de la familia añade o quita.",
            "other-relation":
                "Los mismos registros también encajarían con otro parentesco entre ambos.",
        ],
        needs: [
            "statement":
                "Preguntar al niño, y a quien lo trajo, por los nombres de la madre, del padre y de los hermanos.",
            "origin": "Averiguar de qué aldea o ciudad viene el niño.",
            "age": "Anotar una edad o una fecha de nacimiento, aunque sea estimada.",
            "encounter":
                "Averiguar cuándo y dónde se encontró al niño por primera vez y quién estaba allí.",
            "name": "Anotar el nombre del niño tal como él lo dice.",
            "more-lists":
                "El registro está completo; buscar en otras listas a los parientes que nombra.",
            "decision":
                "Hay candidatos, pero nada los distingue; pedir más datos sobre ellos.",
        ])
}
