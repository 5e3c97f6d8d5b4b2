// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names of Syria and Sudan with usual romanisations, roughly in the order of their frequency, from
/// general knowledge.
enum ArabicNames {
    static let women = """
        Fatima=Fatma=Fatimah=Fatme@فاطمة Aisha=Aysha=Aïcha=Aesha@عائشة Maryam=Mariam=Meryem@مريم \
        Zahra=Zahraa=Zehra@زهراء Amina=Aminah=Ameena@أمينة Khadija=Khadijah=Hadija@خديجة \
        Zeinab=Zainab=Zaynab=Zeneb@زينب Hanan=Hanane@حنان Rania=Ranya@رانيا Nour=Noor=Nur@نور \
        Hala=Halah@هالة Rasha@رشا Samira=Sameera@سميرة Layla=Leila=Laila@ليلى Huda=Houda=Hoda@هدى \
        Mona=Muna@منى Salma=Selma@سلمى Sara=Sarah@سارة Yasmin=Yasmine=Yasmeen@ياسمين \
        Rima=Reema@ريما Nadia=Nadya@نادية Sawsan=Sausan@سوسن Iman=Eman=Imane@إيمان \
        Asma=Asmaa@أسماء Sumaya=Soumaya=Somaya@سمية Wafa=Wafaa@وفاء Najwa=Najwah@نجوى \
        Ghada=Ghadah@غادة Rahaf@رهف Shahd=Shahed@شهد Lina=Leena@لينا Marwa=Marwah@مروة \
        Safa=Safaa@صفاء Hiba=Heba=Hibah@هبة Dalal@دلال Amal=Amaal@أمل Nisreen=Nesrin=Nisrine@نسرين \
        Bushra=Boushra@بشرى Halima=Haleema@حليمة Hawa=Hawaa@حواء Kawthar=Kawsar=Kauthar@كوثر \
        Rawan=Rawane@روان Aya=Ayah@آية Jana=Janna@جنى Umm_Kulthum=Oum_Kalthoum@أم_كلثوم
        """
    static let men = """
        Muhammad=Mohamed=Mohammad=Mohammed=Mhd@محمد/Hamoudi Ahmad=Ahmed=Ahmet@أحمد/Hamoudeh \
        Mahmoud=Mahmud=Mahmood@محمود Ali=Aly@علي/Alloush Hassan=Hasan@حسن Hussein=Husayn=Hussain=Hossein@حسين \
        Khaled=Khalid=Haled@خالد Ibrahim=Ebrahim=Brahim@إبراهيم Omar=Umar=Omer@عمر \
        Abdullah=Abdallah=Abdulla@عبد_الله/Abboud Yousef=Yusuf=Youssef=Yousif@يوسف Mustafa=Mostafa=Moustafa@مصطفى \
        Abd_al-Rahman=Abdulrahman=Abdelrahman=Abdurrahman@عبد_الرحمن Ismail=Ismael=Esmail@إسماعيل \
        Osama=Usama=Oussama@أسامة Bilal=Belal@بلال Yasser=Yasir=Yaser@ياسر Samir=Sameer@سمير \
        Hamza=Hamzah@حمزة Anas@أنس Tariq=Tarek=Tareq@طارق Walid=Waleed=Oualid@وليد \
        Abd_al-Karim=Abdulkarim=Abdelkarim@عبد_الكريم Nour_al-Din=Nureddin=Noureddine@نور_الدين \
        Salah_al-Din=Salaheddin=Salah_Eddine@صلاح_الدين Adnan@عدنان Bassam=Basam@بسام Fadi=Fady@فادي \
        Ghassan=Gassan@غسان Hani=Hany@هاني Imad=Emad=Imed@عماد Jamal=Gamal=Djamal@جمال \
        Kamal=Kemal@كمال Majed=Majid=Maged@ماجد Marwan=Merwan@مروان Nabil=Nabeel@نبيل \
        Othman=Osman=Uthman=Ousmane@عثمان Qasim=Kassem=Qassem=Kasim@قاسم Raed=Raid=Ra'ed@رائد \
        Said=Saeed=Sayed@سعيد Suleiman=Sulayman=Soliman=Slimane@سليمان Taher=Tahir@طاهر \
        Wael=Wail@وائل Yahya=Yehia=Yahia@يحيى Ziad=Ziyad=Zeyad@زياد Abd_al-Aziz=Abdulaziz=Abdelaziz@عبد_العزيز \
        Adam=Aadam@آدم Idris=Idriss=Edris@إدريس Musa=Moussa=Mousa@موسى Bashir=Basheer=Bechir@بشير
        """
    /// Family names and names of origin.
    static let families = """
        al-Hassan=Alhassan=El_Hassan@الحسن al-Ahmad=Alahmad=Al_Ahmed@الأحمد al-Ali=Alali=El_Ali@العلي \
        al-Muhammad=Almohammad=Al_Mohamad@المحمد al-Khatib=Alkhatib=El_Khatib@الخطيب \
        al-Halabi=Alhalabi=Halabi@الحلبي al-Homsi=Alhomsi=Homsi@الحمصي al-Hamwi=Alhamwi=Hamoui@الحموي \
        al-Masri=Almasri=El_Masry@المصري al-Shami=Alshami=Chami@الشامي al-Najjar=Alnajjar=An-Najjar@النجار \
        al-Haddad=Alhaddad=Haddad@الحداد al-Khalaf=Alkhalaf=Khalaf@الخلف al-Hussein=Alhussein=El_Hussein@الحسين \
        al-Omar=Alomar=El_Omar@العمر al-Saleh=Alsaleh=As-Saleh@الصالح al-Jasem=Aljasem=El_Jassem@الجاسم \
        Darwish=Darwich=Darvish@درويش Kurdi=Kourdi@كردي Barakat=Barakate@بركات Hamdan@حمدان Zein=Zain@زين \
        Qabbani=Kabbani@قباني Sabbagh=Sabagh@صباغ Shaheen=Shahin=Chahine@شاهين Turkmani=Tourkmani@تركماني \
        al-Abdullah=Alabdallah=El_Abdalla@العبدالله al-Ibrahim=Alibrahim@الإبراهيم al-Yousef=Alyousef@اليوسف \
        al-Mustafa=Almustafa=Al_Mostafa@المصطفى Othman=Osman@عثمان Sheikho=Chikho@شيخو Hammo=Hamo@حمو Bakr=Baker@بكر
        """
    /// The order of Sudan begins otherwise.
    static let sudanWomen = """
        Fatima=Fatma@فاطمة Hawa=Hawaa@حواء Zeinab=Zainab@زينب Aisha=Asha=Aysha@عائشة Mariam=Maryam@مريم \
        Halima=Haleema@حليمة Khadija=Khadiga@خديجة Amna=Amina@آمنة Kaltouma=Kalthoum@كلتومة \
        Nafisa=Nafeesa@نفيسة Ihsan=Ehsan@إحسان Asha=Aisha@عشة Saadia=Sadia@سعدية Zahra=Zahara@زهرة \
        Rawda=Rauda@روضة Awatif=Awatef@عواطف Hanan@حنان Salwa=Saloua@سلوى Ikhlas=Ekhlas@إخلاص \
        Nawal@نوال Suad=Souad@سعاد Manal@منال Rania@رانيا Tasneem=Tasnim@تسنيم Duaa=Doaa@دعاء
        """
    static let sudanMen = """
        Mohamed=Muhammad=Mohammed@محمد Adam=Adem@آدم Abdallah=Abdullah=Abdalla@عبد_الله Ahmed=Ahmad@أحمد \
        Ibrahim=Ibrahem@إبراهيم Ishaq=Ishag=Isaac@إسحاق Yagoub=Yaqub=Yacoub@يعقوب Haroun=Harun=Haron@هارون \
        Osman=Othman@عثمان Abakar=Abaker=Abubakar@أبكر Hassan=Hasan@حسن Ali@علي Idris=Edris@إدريس \
        Abd_al-Karim=Abdelkarim=Abdulkarim@عبد_الكريم Abd_al-Rahman=Abdelrahman=Abdurahman@عبد_الرحمن \
        Mustafa=Mustapha@مصطفى Suleiman=Sulieman=Sliman@سليمان Bakhit=Bakheit@بخيت Salih=Saleh@صالح \
        Musa=Moussa@موسى Hamid=Hamed@حامد Yahya=Yahia@يحيى Al-Tayeb=Eltayeb=Altayib@الطيب \
        Al-Sadiq=Elsadig=Alsadig@الصادق Bashir=Basheer@بشير Yousif=Yusuf@يوسف Khamis=Khamees@خميس \
        Juma=Gumaa=Jumaa@جمعة Arbab@أرباب Nourain=Nurein@نورين Abd_al-Malik=Abdelmalik@عبد_الملك
        """
}
