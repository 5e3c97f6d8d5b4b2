// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names of Afghanistan, Dari and Pashto, from general knowledge.
enum AfghanNames {
    static let women = """
        Zahra=Zohra@زهرا Fatima=Fatema@فاطمه Maryam=Mariam@مریم Zainab=Zeinab@زینب Shukria=Shokria@شکریه \
        Nazanin=Nazaneen@نازنین Laila=Leila@لیلا Masuma=Masooma=Massouma@معصومه Sakina=Sakeena@سکینه \
        Gulalai=Golalai@گلالی Palwasha=Palwsha@پلوشه Shabnam@شبنم Farzana=Ferzana@فرزانه Nilofar=Niloufar@نیلوفر \
        Parwana=Parvana@پروانه Rahima=Raheema@رحیمه Roya=Ruya@رویا Storay=Stori@ستوری Bibi_Gul=Bibigul@بی‌بی‌گل \
        Gul_Bibi=Gulbibi@گل‌بی‌بی Shirin=Shireen@شیرین Zarghuna=Zarghoona@زرغونه Marzia=Marziya@مرضیه \
        Hamida=Hameeda@حمیده Malalai=Malali@ملالی Freshta=Fereshta@فرشته Nargis=Narges@نرگس Sahar@سحر
        """
    static let men = """
        Mohammad=Muhammad=Mohamad@محمد Ahmad=Ahmed@احمد Ali@علی Abdullah=Abdulah@عبدالله Gul_Mohammad=Gulmohammad@گل‌محمد \
        Abdul_Rahman=Abdulrahman=Abdurrahman@عبدالرحمن Hamid=Hameed@حمید Mahmood=Mahmud@محمود Nasir=Naseer@نصیر \
        Ghulam_Ali=Gholamali@غلام‌علی Noor_Mohammad=Nur_Mohammad@نورمحمد Abdul_Ghafar=Abdul_Ghaffar@عبدالغفار \
        Sher_Mohammad=Shir_Mohammad@شیرمحمد Khan_Mohammad=Khanmohammad@خان‌محمد Habibullah=Habib_Ullah@حبیب‌الله \
        Rahmatullah=Rahmat_Ullah@رحمت‌الله Najibullah=Najeebullah@نجیب‌الله Esmatullah=Asmatullah@عصمت‌الله \
        Saifullah=Sayfullah@سیف‌الله Faridullah=Fareedullah@فریدالله Jawad=Javad@جواد Reza=Riza@رضا Mahdi=Mehdi@مهدی \
        Hussain=Hossein@حسین Qasim=Ghasem@قاسم Zabihullah=Zabiullah@ذبیح‌الله Mirwais=Mirways@میرویس Farid=Fareed@فرید \
        Omid=Omeed@امید Samiullah=Samiollah@سمیع‌الله Wali=Vali@ولی Nawid=Navid=Naweed@نوید Abdul_Karim=Abdulkarim@عبدالکریم \
        Shafiq=Shafik@شفیق Jan_Mohammad=Janmohammad@جان‌محمد Baz_Mohammad=Bazmohammad@بازمحمد Zalmai=Zalmay@زلمی
        """
    static let tribes = """
        Ahmadzai=Ahmadzay@احمدزی Hashimi=Hashemi@هاشمی Noori=Nuri@نوری Rahimi=Raheemi@رحیمی Karimi=Kareemi@کریمی \
        Haidari=Heydari@حیدری Stanekzai=Stanikzai@ستانکزی Popalzai=Popal@پوپلزی Yousafzai=Yusufzai@یوسفزی \
        Hussaini=Hosseini@حسینی Mohammadi=Muhammadi@محمدی Rezai=Rezaie@رضایی Amiri=Ameeri@امیری Sadat=Sadaat@سادات \
        Barakzai=Barakzay@بارکزی Alizai=Alizay@علیزی Safi=Saafi@ساپی Sultani=Soltani@سلطانی
        """
}
