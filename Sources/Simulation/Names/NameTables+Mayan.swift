// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Surnames of Mayan-language communities of Guatemala; given names are the Spanish ones.
///
/// The first spelling is the registry's; those behind it follow the orthography of 1987.
enum MayanNames {
    static let kiche = """
        Tzoc=Tzok Ajanel=Ajan Batz=B'atz' Chitay Coj=Koj Cuc=Kuk Ixcoy=Ixkoy Tum Xiloj Saquic=Saqik Mejía López Calel=Kalel \
        Ordóñez Pixabaj Quino=Qino Sacalxot Tzunún=Tz'unun' Us Vicente Zapeta Ajpop Chaj=Ch'aj Chávez Guarchaj=Warchaj Guachiac=Wachiaq \
        Hernández Itzep=Itz'ep Imul Lux Mas Morales Pérez Poncio Quiej=Kiej Sam Suy Tambriz Tiu Toj=T'oj Velásquez Ixtos Xum Yat Tojín
        """
    static let mam = """
        Ramírez López Pérez Domingo Jerónimo Pablo Ortiz Gabriel Ordóñez Matías Mendoza Aguilar Jiménez Cardona Bámaca=B'amaca Chilel \
        Vásquez Martín Méndez Velásquez Godínez Carrillo Sales Lorenzo Ramos Morales García Feliciano Calmo=Kalmo Marroquín \
        Bautista Cruz Felipe Juárez Fuentes Escalante Tomás Maldonado Crisóstomo Andrés Mejía Ávila Ambrocio Garcia Cinto
        """
    static let qeqchi = """
        Caal=Ka'al Choc=Chok Coc=Kok Cuc=Kuk Pop=Poop Tiul=Ti'ul Xol Ché=Che' Ico=Iko Cucul=Kukul Cac=Kaq Chub=Ch'ub Tec=Tek Rax=Raax Maquín=Makin \
        Botzoc=B'otzok Coy=Koy Sacul=Sakul Xo Tzi=Tz'i' Quib=Kib' Ical=Ikal Bol=B'ol Cacao=Kakaw Chen=Ch'en Mo=Mo' Ax Pec=Pek Pan=Paan Ba=B'a \
        Chun Tut Yat Xi Tot Can=Kan Juc=Juk Yaxcal=Yaxkal Macz=Mak'z Toc=Tok Sub=Sub' Ixim Quej=Kej Ac=Aak Bac=B'ak
        """
    static let kaqchikel = """
        Xicay=Xikay Tzian Cumes=Kumes Simón Ajquejay=Ajkejay Tuyuc=Tuyuk Xinico Chex Cojtí=Kojti Raxón Guorón Sisimit Salazar López García Pérez \
        Otzoy Sotz=Sotz' Tepaz Car=Kar Catú=Katu Colaj=Kolaj Chonay Icú Mux Miza Morales Patal Pichiyá Sajquiy=Sajkiy Sunuc=Sunuk Sutuj \
        Tubac=Tubak Tucubal Umul Upún Xalín Xoyón Yool Zamora Ajú Apén Bac=B'ak Batzín=B'atz'in
        """
    /// In Q'anjob'al and Ixil villages names that are given names elsewhere are surnames.
    static let qanjobal = """
        Francisco Pedro Juan Diego Pascual Mateo Andrés Miguel Tomás Sebastián Domingo Gaspar Nicolás Antonio José Lucas Esteban \
        Felipe Manuel Marcos Simón Baltazar Ramón Alonzo Gómez Nolasco Cuz=Kus Torres Virves Toledo Bernabé
        """
    static let ixil = """
        Brito Raymundo Cobo=Kob'o Pérez Santiago Ceto=Keto Matom Chávez de_Paz Sánchez Corio Guzaro=Gusaro Cedillo Bernal Ramírez \
        Diego Pedro Tomás Gómez Rivera Escobar Marcos Itzep=Itz'ep Terraza Laynez Caba=Kab'a Velasco Toma Matías Ijom
        """
}
