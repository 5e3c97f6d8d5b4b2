// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names of peoples who hand none on, from general knowledge: Rohingya, and Great Lakes of Africa.
enum IndividualNames {
    static let rohingyaWomen = """
        Nur=Noor=Nour Hamida=Hamidah Rashida=Roshida=Rasheda Fatema=Fatima=Fatama Senowara=Sanowara Jamila=Jomila Ayesha=Aisha Sajida=Sazida \
        Khadija=Kadiza=Hodiza Laila=Layla Amina=Omina Yasmin=Yesmin Rehana=Rihana Dildar=Dil_Dar Minara=Minura Shamsun=Shomsun \
        Tasmin=Tosmin Zohra=Zuhara Sofika=Sufiya Morjina=Marjina Nurkaida=Noor_Kayda Rabiya=Robiya Setara=Sitara Hasina=Hosina
        """
    static let rohingyaWomenSecond = """
        Begum=Begom=Bagum Khatun=Khatoon=Hatu Bibi=Bi Ara=Aara Akter=Aktar Nesa=Nisa Jahan=Zahan Fatema=Fatima
        """
    static let rohingyaMen = """
        Mohammed=Md=Mohammad=Mohd Abdul=Abdu Nur=Noor=Nurul Syed=Said=Sayed Kamal=Komal Jafor=Zafar=Jafar Anwar=Anowar Rashid=Roshid \
        Zahid=Jahid Hafez=Hafiz=Hafes Faruk=Faruque Ali=Oli Mustafa=Mostofa Shofi=Shafi Iman=Imam Habib=Hobib Dil=Deel Ayub=Ayoub \
        Kalim=Kolim Sultan=Solton Osman=Usman Ismail=Esmail Jubair=Zubair Rafiq=Rofique=Rafik Yunus=Younus Hashim=Hashem
        """
    static let rohingyaMenSecond = """
        Islam=Eslam Alam=Alom Hossain=Hussein=Hosson Ullah=Ulla Amin=Omin Salam=Solam Rahman=Rohman Kasim=Kashim Karim=Korim Ahmed=Ahamed \
        Hakim=Hakeem Shukkur=Sukkur Ayas=Aiyas Johar=Zohar Faisal=Foyzol Sadek=Sadeq Hashim=Hasim Selim=Salim Yasin=Yassin Ilyas=Elias
        """
    static let lakesWomen = """
        Marie Jeanne=Jane Claudine Chantal Espérance=Esperance Immaculée=Immaculee Béatrice=Beatrice Vestine Odette Solange Francine \
        Josiane Alphonsine Clémentine Consolée=Consolee Rose Angélique Yvonne Aline Ange Divine Sifa Furaha=Fouraha Neema=Nema Riziki Faida \
        Bahati Zawadi Mapendo Esther Rachel Sarah Ruth Annonciate Godelieve Spéciose Dancille Pascasie
        """
    static let lakesWomenSecond = """
        Uwimana=Ouwimana Mukamana Uwase Mukandayisenga Ingabire Nyirahabimana Umutoni Uwineza Mukeshimana Nishimwe Iradukunda Nyiransabimana \
        Mukarugwiza Niyonkuru Irakoze Nahimana Ndayizeye Ntakarutimana Bukuru Butoyi Nshimirimana Nkurunziza Kabura Nininahazwe Hakizimana \
        Bora Nabintu Cito Nsimire Ntakwinja Kavira Kahindo Masika Kanyere Uwera Mutesi Umuhoza Kayitesi Nyirarukundo Mukantwari Bizimana
        """
    static let lakesMen = """
        Jean=John Emmanuel Pierre=Peter Innocent Claude Joseph Vincent François=Francois Éric=Eric Théogène=Theogene Faustin Célestin=Celestin \
        Alphonse Dieudonné=Dieudonne Olivier Patrick Fabrice Jean-Bosco Jean-Claude Jean-Marie Jean-Pierre Gaspard Anastase Thaddée Évariste \
        Bahati Baraka Amani Imani Mupenzi David Samuel Moïse=Moise Élie=Elie Pacifique Prosper Désiré=Desire
        """
    static let lakesMenSecond = """
        Habimana=Abimana Hakizimana Niyonzima Nshimiyimana Bizimana Ndayisaba Nsengiyumva Mugisha Habyarimana Uwimana Ntakirutimana \
        Tuyishime Niyomugabo Nkurunziza Ndayishimiye Nduwimana Hatungimana Bigirimana Manirakiza Sindayigaya Ndikumana Nzeyimana \
        Murhula Bisimwa Mugisho Cirhuza Kambale Paluku Kasereka Muhindo Mumbere Mutombo Kabila Ilunga Byamungu Gakuru Rukundo Kagabo
        """
}
