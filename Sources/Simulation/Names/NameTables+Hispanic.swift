// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names of Central America and Mexico, roughly in the order of their frequency.
///
/// Written down from general knowledge; no list was copied, and the order is a guess within a factor of two.
enum HispanicNames {
    static let women = """
        María/Mari/Marucha Ana/Anita Juana/Juanita Rosa/Rosita Carmen/Carmencita Marta Francisca/Paca/Pancha Catarina/Cata \
        Sandra Claudia Gloria Blanca Silvia Elena/Nena Isabel/Chabela/Isa Dolores/Lola Josefa/Chepa/Pepa Karla Yesenia \
        Wendy Reina Daysi Norma Mirna Gladys Irma Olga Glenda Lesly Brenda Jessica Karen Heidy Angélica/Angie \
        Lucía/Lucy Elsa Margarita/Mago Teresa/Tere Magdalena/Magda Manuela Dominga Petrona Micaela Sebastiana Tomasa \
        Candelaria Guadalupe/Lupe/Lupita Leticia/Lety Patricia/Paty Verónica/Vero Yolanda/Yoli Evelyn Stefany Ingrid \
        Keily Emely Ashley Génesis Nicole Valeria Camila Sofía/Sofi Daniela/Dani Andrea Gabriela/Gaby Fátima Alejandra/Ale \
        Cristina/Tina Mercedes/Meche Concepción/Concha/Conchita Esperanza Rosario/Chayo Hortensia/Tencha Alicia/Licha \
        Lorenza/Lencha Eulalia Juliana Mayra Yuri Maritza Xiomara Keyla Nohemí Raquel Ester Rut Abigail Dulce Marleny \
        María_José/Majo María_Elena María_de_los_Ángeles/Angelita María_del_Carmen/Carmencita Rosa_María Ana_María/Anamari \
        María_Isabel/Chabela María_Luisa/Marilú Ana_Lucía Flor_de_María María_Teresa/Maite María_Magdalena
        """
    static let men = """
        José/Pepe/Chepe Juan/Juancho Luis/Lucho Carlos/Carlitos Francisco/Paco/Pancho/Chico Miguel/Migue Pedro/Perucho \
        Antonio/Toño Manuel/Meme/Manolo Jorge/Coque Mario/Mayito Óscar Edgar Marvin Wilmer Elmer Selvin Byron Walter Nelson \
        Santos Ángel Jesús/Chus/Chuy Domingo/Mingo Diego Tomás/Tomasito Pascual Sebastián/Chano Gaspar Nicolás/Nico Mateo \
        Andrés Baltazar Lorenzo/Lencho Gregorio/Goyo Marcos Lucas Felipe/Lipe Santiago/Chago Rafael/Rafa Roberto/Beto \
        Alberto/Beto Fernando/Nando Eduardo/Lalo/Guayo Ricardo/Rica Víctor Julio César Héctor Rigoberto/Rigo Ernesto/Neto \
        Gustavo/Tavo Guillermo/Memo Enrique/Quique/Kike Vicente/Chente Ignacio/Nacho Benjamín/Mincho Humberto/Beto \
        Gilberto/Beto Alexander/Alex Kevin Brayan Jefferson Anthony Josué Daniel/Dani David Samuel Cristian/Cris \
        Dennis Franklin Geovany Wilson Erick Rolando Rubén Omar Axel Dylan Ian Jeremy Emerson Eliseo Moisés Isaías Abner \
        José_Luis/Pepe José_María/Chema Juan_Carlos/Juanca José_Antonio/Toño Juan_José/Juanjo Luis_Alberto Carlos_Alberto \
        José_Manuel/Chemanuel Juan_Pablo Miguel_Ángel José_Ángel Marco_Antonio José_Domingo Juan_Francisco
        """
    /// Surnames of Spanish origin.
    static let surnames = """
        López Hernández García Martínez Pérez González Rodríguez Ramírez Cruz Flores Reyes Rivera Morales Gómez Castillo Vásquez \
        Mejía Díaz Aguilar Juárez Méndez Ramos Gutiérrez Ortiz Orellana Guevara Romero Chávez Castro Lemus Escobar Alvarado \
        Velásquez Domínguez Estrada Pineda Santos Molina Torres Sánchez Zelaya Portillo Mendoza Moreno Ayala Contreras \
        Guzmán Barrios Fuentes Menjívar Maldonado Figueroa Guerra Lara Rosales Cardona Miranda Villatoro Sandoval Carrillo \
        Cabrera Nolasco Bonilla Banegas Murillo Euceda Amaya Padilla Turcios Cáceres Argueta Interiano Calderón Valladares \
        Paz Sosa Suazo Núñez Peña Acosta Rubio Salazar Medina Jiménez Aguirre Vargas Alfaro Quintanilla Melgar Zavala \
        Hércules Chicas Benítez Campos Serrano Duarte Enamorado Bautista Ventura Zúñiga Ávila Recinos Salguero Monterroso \
        de_León de_la_Cruz del_Cid de_la_Torre de_los_Santos Ponce_de_León Villeda Solís Rosa Monzón Ovalle Godínez Cifuentes
        """
    /// Surnames of Mexico in the order of that country.
    static let mexican = """
        Hernández García Martínez López González Pérez Rodríguez Sánchez Ramírez Cruz Flores Gómez Morales Vázquez Reyes \
        Jiménez Torres Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz Moreno Castillo Romero Álvarez Méndez Chávez Rivera Juárez \
        Ramos Domínguez Herrera Medina Castro Vargas Guzmán Velázquez Rojas de_la_Cruz Contreras Salazar Luna Ortega \
        Santiago Guerrero Estrada Bautista Cortés Soto Alvarado Espinoza Lara Ávila Ríos Cervantes Silva Delgado Vega \
        Márquez Sandoval Carrillo León Mejía Solís Núñez Rosas Campos Ibarra Valdez Navarro Santos Camacho Peña Maldonado \
        Rangel Robles Ayala Trejo Acosta Miranda Rosales Fuentes Zamora Orozco Barajas Zúñiga Xolalpa Tlapanco Cuautle
        """
}
