// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names of Haiti and the Philippines, from general knowledge.
enum IslandNames {
    static let haitianWomen = """
        Marie=Mari/Mamie Rose=Wòz/Ti_Rose Marie-Ange=Mariange Guerline=Gelin Mirlande=Milande Nadège=Nadej Fabiola=Fabyola Roseline=Wozlin \
        Widline=Widlin Islande=Islann Yolande=Yolann Marie-Claire=Mariklè Darline=Dalin Judeline=Jidlin Lovely=Lòvli Esther=Estè Rosemène=Wozmèn \
        Carline=Kalin Ketly=Kètli Magalie=Magali Natacha Wislande=Wislann Bernadette=Bèna Manoucheka=Manouchka Louisina=Lwizina \
        Marie-Lourdes=Lourdes Edwidge=Edwij Solange=Solanj Anne-Marie=Anmari Dieula=Dyela Chrismene=Krismèn Clairmène=Klèmèn
        """
    static let haitianMen = """
        Jean=Jan/Ti_Jean Joseph=Jozèf/Jo Jean-Baptiste=Janbatis=Jn-Baptiste Pierre=Pyè=Piè Wilner=Wilnè Frantz=Frants Emmanuel=Manno/Manno \
        Jean-Claude=Janklod=Jn-Claude Jacques=Jak Michel=Michèl Reginald=Rejinal Stanley=Stanle Woodly=Woudli Jimmy=Djimi Ricardo=Rikado \
        Evens=Evans Jameson=Djemson Peterson=Pitèson Wilson=Wilsòn Gary=Gari Fritz=Frits Rodney=Wodne Dieuseul=Dyesèl Dieudonné=Dyedone \
        Jean-Robert=Janwobè=Jn-Robert Louis=Lwi Samuel=Samyèl Junior=Jinyò Kervens=Kèvens Jonas=Jona Ronald=Wonal Saintilus=Sentilis
        """
    static let haitianSurnames = """
        Jean=Jan Pierre=Pyè Joseph=Jozèf Louis=Lwi Charles=Chal Jean-Baptiste=Janbatis=Jn-Baptiste François=Franswa=Francois Paul=Pòl \
        Augustin=Ogisten Michel=Michèl Antoine=Antwàn Jacques=Jak Étienne=Etyèn=Etienne Saint-Louis=Senlwi=St-Louis Philippe=Filip \
        Baptiste=Batis Alexis=Aleksi Toussaint=Tousen Célestin=Selesten=Celestin Laurent=Loran Dorvil=Dòvil Désir=Dezi=Desir Estimé=Estime \
        Saint-Fleur=Senflè=St-Fleur Exantus=Egzantis Lafleur=Laflè Cadet=Kadè Bien-Aimé=Byenneme Fleurimond=Flerimon Noël=Nowèl=Noel \
        Guerrier=Gerye Mésidor=Mezidò Chérestal=Cherestal Petit-Frère=Petifrè Dieujuste=Dyejis Vilmé=Vilme Saintil=Senti Thélusma=Telisma
        """
    static let filipinoWomen = """
        Maria=Ma./Marites/Ria Rosa/Rosie Mary_Grace/Grace Jennifer/Jen Michelle/Mitch Angelica/Angel Maricel/Cel Rowena/Weng Jocelyn/Joy Marilyn \
        Princess Kristine=Christine/Tin Lorna Rosalie Analyn=Annalyn Maria_Luisa=Ma._Luisa Jasmine Nicole Althea Rhea Imelda Corazon/Cora \
        Teresita/Tess Josefina/Josie Leonora/Nora Gloria Erlinda/Linda Maria_Teresa=Ma._Teresa/Marites Rosemarie Cherry_Ann Mary_Ann Jessa Mae
        """
    static let filipinoMen = """
        Jose/Joey/Pepe Juan/Johnny Antonio/Tony Mark/Mac John_Paul/JP Michael/Mike Christian/Ian Joshua/Josh Angelo Jerome Reynaldo/Rey Rodrigo/Digong \
        Eduardo/Eddie Ricardo/Ricky Romeo Danilo/Danny Ernesto/Erning Roberto/Bobby Fernando/Nanding Manuel/Manny Ramon/Mon Jayson=Jason Arnel \
        Rommel Jericho Kenneth Francis Ferdinand Rolando/Lando Renato/Nato Benigno/Ninoy Crisanto Virgilio John_Mark John_Lloyd Carlo Nestor
        """
    static let filipinoSurnames = """
        dela_Cruz=de_la_Cruz=Dela_Cruz Garcia Reyes Ramos Mendoza Santos Flores Gonzales=Gonzalez Bautista Villanueva Fernandez Cruz de_Guzman Lopez \
        Perez Castillo Francisco Rivera Aquino Castro Sanchez Torres de_Leon=De_Leon Domingo Martinez Rodriguez Santiago Soriano delos_Santos=De_los_Santos \
        Diaz Hernandez Tolentino Valdez Ramirez Morales Mercado Tan Aguilar Navarro Manalo Dizon Pascual Macaraeg Dimaculangan Magsaysay Macapagal \
        Panganiban Catacutan Abad Abalos Cabanilla Cañete=Canete Gaspar Lim Salazar Sumulong Tacloban Ylagan Balagtas Dimaandal
        """
}
