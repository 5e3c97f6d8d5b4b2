// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names of Eritrea, Ethiopia and Somalia, from general knowledge; Ethiopic where the people writes so.
enum HornNames {
    static let habeshaWomen = """
        Mehret=Mihret=Meheret@ምሕረት Selam=Salam@ሰላም Letebrhan=Letebirhan@ለተብርሃን Tsehay=Tsehai@ፀሐይ Abeba=Abebe@አበባ Hiwet=Hiwot=Hewan@ሕይወት \
        Senait=Sennait@ሰናይት Rahel=Rahiel=Rachel@ራሄል Freweini=Frewoini=Fireweyni@ፍረወይኒ Letekidan=Lete_Kidan@ለተኪዳን Almaz=Almaaz@አልማዝ \
        Tigist=Tegest@ትዕግስት Meron=Mieron@ሜሮን Helen=Hellen@ሄለን Bethlehem=Betelhem@ቤተልሔም Saba=Sabba@ሳባ Yordanos=Jordanos@ዮርዳኖስ \
        Kidist=Kidest@ቅድስት Azeb=Azieb@አዜብ Medhin=Medhn@መድህን Abrehet=Abrahet@አብረኸት Tsion=Sion@ጽዮን Genet=Ghenet@ገነት \
        Feven=Fieven@ፌቨን Winta=Wintana@ዊንታ Mulu=Mullu@ሙሉ Semhar=Simhar@ሰምሃር Aster=Esther@አስቴር Weyni=Woini@ወይኒ Eden@ኤደን
        """
    static let habeshaMen = """
        Tesfay=Tesfaye=Tesfai@ተስፋይ Gebre_Egziabher=Gebregziabher=Gebre_Egzabher@ገብረ_እግዚአብሔር Haile=Hayle=Hailay@ኃይለ Kidane=Kidan@ኪዳነ \
        Berhane=Birhane=Brhane@ብርሃነ Abraham=Abreham@አብርሃም Yonas=Jonas=Yonass@ዮናስ Dawit=Daweet=David@ዳዊት Tekle=Tekele@ተክለ \
        Mehari=Mehary@መሓሪ Filmon=Philmon=Fillimon@ፊልሞን Solomon=Selemon@ሰለሞን Samuel=Samuiel@ሳሙኤል Habtom=Habtome@ሃብቶም \
        Wolde_Mariam=Weldemariam=Woldemaryam@ወልደ_ማርያም Gebre_Meskel=Gebremeskel@ገብረ_መስቀል Tekle_Haimanot=Teklehaymanot@ተክለ_ሃይማኖት \
        Habte_Mariam=Habtemariam@ሃብተ_ማርያም Ermias=Ermiyas@ኤርምያስ Robel=Robiel@ሮቤል Biniam=Binyam=Benyam@ቢንያም Henok=Henock@ሄኖክ \
        Mulugeta=Mulugheta@ሙሉጌታ Girmay=Germai=Girmai@ግርማይ Isaias=Isayas=Esayas@ኢሳይያስ Teklay=Teklai@ተክላይ Amanuel=Emanuel@አማኑኤል \
        Fitsum=Fetsum@ፍጹም Yohannes=Johannes=Yohanes@ዮሃንስ Bekele=Bekelle@በቀለ Alemu=Alemou@ዓለሙ Getachew=Getachow@ጌታቸው Kebede=Kebbede@ከበደ \
        Abebe=Abbebe@አበበ Haile_Selassie=Haileselassie=Hailesilassie@ኃይለ_ሥላሴ Merhawi=Merhawie@መርሃዊ Natnael=Nathnael@ናትናኤል Zerai=Zeray@ዘርአይ
        """
    static let somaliWomen = """
        Faadumo=Fadumo=Fatuma=Fadhuma Xaliimo=Halima=Halimo Caasho=Asha=Aisha Maryan=Maryam=Mariam Khadiija=Khadija=Hadija \
        Aamina=Amina=Amino Sahra=Zahra=Sahro Hodan=Hodon Ifraax=Ifrah Xaawo=Hawo=Hawa Nimco=Nimo=Nimao Saynab=Zaynab=Seynab \
        Safiya=Safia=Safiyo Ruqiya=Rukia=Ruqia Ubax=Ubah Ladan=Laden Deeqa=Deqa Hibaaq=Hibaq=Hibo Sacdiyo=Sadia=Sadiyo Muna=Mona \
        Shukri=Shukria Barwaaqo=Barwaqo Qamar=Kamar Cibaado=Ibado=Ebado Fartuun=Fartun=Farton Idil=Idyl Ayaan=Ayan Sucaad=Suad
        """
    static let somaliMen = """
        Maxamed=Mohamed=Mohammed=Mahamed/Maxamuud Axmed=Ahmed Cabdi=Abdi Xasan=Hassan=Hasan Cali=Ali Cabdullaahi=Abdullahi=Abdulahi \
        Ibraahim=Ibrahim=Ibraahin Yuusuf=Yusuf=Yussuf Cismaan=Osman=Ismaan Cumar=Omar=Umar Aadan=Adan=Aden Xuseen=Hussein=Hussen \
        Cabdiraxmaan=Abdirahman=Abdurahman Ismaaciil=Ismail=Ismael Nuur=Nur=Noor Muuse=Muse=Musa Saciid=Said=Saeed Faarax=Farah=Farax \
        Jaamac=Jama=Jamac Warsame=Warsama Maxamuud=Mohamud=Mahmoud Xirsi=Hirsi=Hersi Daahir=Dahir=Tahir Cabdiqaadir=Abdikadir=Abdiqadir \
        Bashiir=Bashir Guuleed=Guled=Gulaid Liibaan=Liban Mukhtaar=Mukhtar=Muktar Cawil=Awil Diiriye=Dirie=Dirir Shire=Shirre \
        Cabdicasiis=Abdiaziz=Abdulaziz Xamse=Hamse=Hamza Geeddi=Geedi=Gedi Barre=Bare Cabdiweli=Abdiwali=Abdiweli Samatar=Samater
        """
}
