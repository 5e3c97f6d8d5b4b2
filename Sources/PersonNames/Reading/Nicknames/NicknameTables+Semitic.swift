// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension NicknameTables {
    /// Arabic, Persian and South Asian names: the spellings of one name, first in Latin letters, with
    /// the native spelling where short vowels would be missing from its romanisation.
    static let arabic = #"""
        muhammad mohamed mohammed mohammad muhammed mohamad mohamud mahamed mohamet muhamed mahammad mohd mhd md muh mehmet mehmed muhamad maxamed mahamad mohammod mamadou mahamat mahamet mahamadou mouhamed mouhammad mouhamadou محمد : hamoudi hammoudi hamada hamoudeh mimo hammuda mido
        ahmad ahmed ahmet ahmad axmed achmad achmed ahamed ahmadu ahmat amadou ahmadou ahamadou أحمد احمد : hamoudi hamada hammoudi
        mahmoud mahmud mahmood mehmood maxamud mamoud mahamoud محمود : hamoudi
        hamid hameed hamed حامد حميد : hamoudi
        mustafa mostafa moustafa mustapha mostapha mustafe moustapha مصطفى مصطفی
        abdallah abdullah abdulla abdalla abdoulaye cabdulle cabdalla abdellahه abdoulahi abdoullah abdulahi abdullahi : abboud abdo abed aboud boudi
        abdulrahman abdurrahman abdelrahman abdirahman abderrahmane abdulrehman cabdiraxmaan abdurahman abdulrahmaan abdramane abderahmane abdourahmane abdouramane abdurahmane عبدالرحمن : abboud abdo dahmane rahman boudi
        abdulkarim abdelkarim abdikarim abdelkrim abdulkareem abdelkerim abdoulkarim عبدالكريم : karim abdo abboud kareem
        abdulaziz abdelaziz abdiaziz abdoulaziz عبدالعزيز : aziz azouz abdo zizou
        abdulqadir abdelkader abdulkadir abdiqadir abdulkader abdelqader cabdiqaadir abdoulkader abdelgadir abdulgadir عبدالقادر : kader qadir abdo kaddour
        abdulhamid abdelhamid abdihamid abdulhameed عبدالحميد : hamid abdo hamoudi
        abdulmajid abdelmajid abdulmajeed عبدالمجيد : majid abdo
        abdulwahid abdelwahid abdelouahed عبدالواحد : wahid abdo
        abdulghani abdelghani abdigani عبدالغني : ghani abdo
        abdulrazaq abdelrazek abdurrazzaq abdirizak abdulrazzaq abderrazak عبدالرزاق : razaq abdo
        abdulsalam abdelsalam abdisalam abdessalam abdussalam عبدالسلام : salam abdo
        abdulfattah abdelfattah abdifatah عبدالفتاح : fattah fatah
        ali aly cali علي علی : lolo
        alaa ala علاء : loulou
        aisha ayesha aicha aysha aischa caisha aysheh ayse caasha caaisha aishah achta aissata aichatou aissatou aichata aishatu عائشة عایشه
        amina aminah ameena aamina aminata aminatou أمينة آمنة
        amin ameen أمين امین
        anwar anouar anuar أنور : nunu
        asma esma asmaa أسماء : sumsum
        ayman aiman aymen أيمن
        aziz azeez عزيز : azouz
        bashir basheer bachir bashiir bechir بشير
        bilal belal bilaal بلال
        daoud dawood daud dawud daawuud daouda dauda داود داوود
        fadi fady فادي
        fahad fahd فهد
        faisal faysal feisal faysel faycal fayssal faical فيصل
        fatima fatimah fatma fatuma fadumo faduma fatemeh fatemah fathima faatima fatoumata fatime fatouma fatimata fatimatou fatimetou فاطمة فاطمه : fatoum fattouma tota batoul
        ghassan ghasan gassan غسان
        habib habeeb حبيب : habboub
        hadi haadi هادي
        halima haleema xaliima halimah halimo halime halimatou حليمة
        hamza hamzah hamsa xamse حمزة حمزه : hamoudi
        hani hany هاني
        hasan hassan xasan hasson hassen hassane حسن : hassouni hassoun
        hussein hussain hossein husain husein hossain xuseen houssein hussien hussin hissein hissene ousseini حسين حسین : hassouni hassoun
        hanan hanane حنان : hannoun
        ibrahim ibraheem ebrahim ibrahem ibraahim brahim ibrahima إبراهيم ابراهيم : barhoum ibra hima brahim ebi
        iman eman imaan imane إيمان
        isa issa eissa essa ciise ciisa eesa عيسى عیسی
        ismail ismael ismaeel esmail ismaciil esmaeil smail ismaila إسماعيل اسماعيل
        ayub ayoub ayyub ayoob أيوب
        jamal gamal jamaal djamal cemal جمال : jammoul
        jamila jameela djamila jamilah جميلة
        jamil jameel djamil cemil جميل : jammoul
        jafar jaafar jaffar djafar jacfar جعفر
        karim kareem krim كريم
        khadija khadijah kadija khadeeja khadijo hatice kadiatou khadidja kadijah khadidjatou hadiza khadidiatou خديجة خدیجه
        khaled khalid xalid khaalid halid خالد : khaloudi khallouda
        khalil khaleel halil خليل
        layla leila leyla laila leyli ليلى لیلا : lulu lolo
        lina leena لينا : loulou
        mariam maryam maryem maryan meryem miriam maryama mariama meriam mariem مريم مریم : mimi mimo
        marwan marouan مروان
        mansour mansur mansoor منصور
        mona muna mouna منى
        murtada murtaza mortaza morteza mortada مرتضى
        musa moussa mousa moosa muuse موسى موسی
        nabil nabeel نبيل
        nadia nadya نادية
        nasir nasser naser naasir ناصر
        nur nour noor nuur noura نور : nannous nunu
        omar umar omer cumar oumar oumarou عمر : ammour amoura
        othman uthman osman cismaan usman osmane ousmane ousman عثمان
        rahma rahmah raxma رحمة
        rashid rasheed rachid raashid رشيد راشد
        rana rena رنا
        reem rim ريم
        ridha reza rida raza reda رضا
        saad saeed said sayed saiid sacid siciid سعيد سعید : saoudi
        salah saleh salih saalax صالح صلاح
        salim saleem saliim سليم سالم
        salma selma سلمى
        sami samy سامي
        samir sameer سمير
        samira sameera سميرة
        sara sarah saara سارة ساره
        shaima shaimaa chaima شيماء
        sulaiman suleiman sulayman soliman suleyman saleban saleebaan souleymane suliman souleiman سليمان : sulli
        taha taahaa طه : toto
        tariq tarek tareq tarik طارق
        usama osama oussama أسامة : oso
        walid waleed oualid وليد
        yahya yehya yahia yaxye yaya يحيى یحیی
        yaqub yaqoob yakub yaqoub yacoub yacouba yagoub yagub يعقوب
        yasin yassin yaseen yassine ياسين
        yasir yasser ياسر
        yusuf youssef yousef yousuf yusef yousif yuusuf youssouf yosuf yousaf yousouf issoufou youssoufa يوسف : joe
        yunus younes younis yunis younous يونس
        zahra zehra zahraa zara زهراء زهرا : zozo
        zainab zeinab zaynab zeynab zeinabu zaineb zenaba zenab zeinabou zeneba زينب زینب : zanoub zouzou zannouba
        zaid zayd zeid زيد
        ziad ziyad زياد : zozo
        gul gol gull گل
        ghulam gholam golam غلام
        habiba xabiiba habibah حبيبة : habboub
        hafsa xafsa hafsah حفصة
        hodan hodon
        ifrah ifraax
        jawad javad djawad جواد
        mahdi mehdi mahdy مهدي مهدی : mido
        masoud masud massoud masood مسعود
        nasreen nasrin nesrin نسرين
        nasima naseema نسيمة
        obaid ubaid obeid عبيد
        parveen parvin perveen پروین
        qasim qassem kassem qasem kasim qaasim قاسم
        rahim raheem raxiim رحيم
        rahman rehman raxmaan رحمان رحمن
        rafiq rafik rafeeq رفيق
        rokeya ruqayya ruqiya roqia rukia rokia rugaya roukaya rokhaya roukhaya رقية
        sadiq sadeq sadek siddiq صادق
        safiya safia safiyya safiyo صفية
        sahra sacdiyo saharla
        sharif shareef cherif sheriff شريف
        shukri choukri شكري
        sumaya sumayya soumaya سمية
        warsame warsama
        xawo hawo hawa hawwa hawaa haoua حواء
        idris idriss idrees idrissa edris إدريس ادريس
        harun haroun haroon haruna harouna هارون
        ishaq ishak ishag issaka issakha ishakh isaaq eshaq إسحاق إسحق اسحاق اسحق
        abubakar abubaker aboubakar aboubacar abubakr aboubaker abobakr boubacar boubakar abakar bubakar أبوبكر ابوبكر أبكر ابكر
        jibril gibril djibril djibrine jibreel jebril djibrilla جبريل
        juma jumaa jomaa djouma gumaa جمعة جمعه
        adam adoum adama آدم ادم
        nureddin noureddine nureldin nouradine nurdin nuruddin نورالدين
        izzeddin ezzeldin izzeldin azzedine azedine izadine عزالدين
        zakariya zakaria zekeriya zakarya زكريا : zaki
        rafiqul rofiqul : rafiq
        anwara anowara anuara
        hossain hossen hosen husen
        rohima rahima rahimah
        nurul nuru noorul nural : nuru
        jannat jannatul : jannu
        begum bagum begam
        khatun khatoon khatum
        """#

    /// Names of Ethiopia, Eritrea and the Horn.
    static let hornOfAfrica = #"""
        tesfaye tesfay tesfai : tes tesfu
        gebre gebra ghebre gabra : gebru
        gebreegziabher gebregziabher ghebregziabher gebreziabher gebregzabher : gebre gere
        gebremariam ghebremariam gebremaryam : gebre
        gebremedhin ghebremedhin gebremedhn : gebre gere
        gebremeskel ghebremeskel : gebre gere
        haileselassie hailesilassie haileselasie : haile hailu
        haile hayle hayla : hailu
        hailemariam hailemaryam haylemariam : haile
        kidane kidan kidanu : kidu
        tekle tekla takle : teklu
        teklehaimanot teklehaymanot tekelehaimanot : tekle
        weldemariam woldemariam : welde wolde
        welde wolde weldu woldu : weldu
        woldegiorgis weldegiorgis weldegiorghis : wolde welde
        habte habtu hapte : habtu
        habtemariam habtemaryam
        selam selamawit selamawite : selam selu
        tsehay tsehai sehay
        mulugeta mulugieta : mulu
        getachew getachaw : gech getu
        yohannes johannes yohanes : yoni
        girma ghirma
        berhane birhane berhan birhan
        mehari mehary
        negash nagash
        abebe abeba
        alemayehu alemayhu : alemu
        dawit daweet : dave
        eyob iyob
        feven fevan
        hiwot hiywet hiwet
        isaias issayas isayas
        letebrhan leteberhan
        meron meronn
        mesfin mesfine
        petros phetros
        samuel samuiel : sami
        semere semmere
        tewodros tedros teodros theodros : teddy tedi
        yonas jonas : yoni
        zerai zeray
        cabdi abdi : abdo
        cabdullahi abdullahi abdulahi : abdi
        faarax farah farax
        guuleed guled gulled
        xirsi hirsi hersi
        jaamac jama jamac jaama
        nimco nimo nimca
        caasha asha aasha
        deeqo deqo deqa deeqa
        xaawo xawa
        siyaad siad siyad
        warsame warsama
        """#

    /// Hebrew and Yiddish given names.
    static let hebrew = #"""
        abraham avraham avrohom avrom אברהם : avi avram avrum avremi
        aharon aaron aron אהרון אהרן : arik
        ariel אריאל : ari arik
        asher אשר : oshri
        benjamin binyamin binyomin בנימין : benny beni bibi buki
        chaim haim hayim hyam chayim חיים : chaimke haimon
        chana hana channah חנה : chani hani hanele
        dan dani דן : danny
        daniel דניאל : dani danny
        david dovid דוד דויד : dudi dudu dovi dudik
        deborah devorah dvora דבורה : dvori devi
        dov דב : dovi dubi
        efraim ephraim אפרים : efi
        eliezer אליעזר : eli lazer leizer
        elijah eliyahu אליהו : eli
        elisheva אלישבע : shevi eli
        esther ester אסתר : esti essie
        ezekiel yechezkel יחזקאל : hezi chezky
        gabriel gavriel גבריאל : gabi gavri
        hannah חנה : hani
        isaac yitzhak itzhak yitzchak יצחק : itzik zaki itzi yitzy
        israel yisrael ישראל : srulik sruli izzy
        jacob yaakov yaacov yakov יעקב : kobi yanki yaki kobby yankel
        joel yoel יואל : yoeli
        jonathan yonatan yehonatan יונתן : yoni yonti
        joseph yosef yossef יוסף : yossi yosi sefi yoske
        joshua yehoshua יהושע : shuki shua yoshi
        judah yehuda יהודה : yudi yudke udi
        judith yehudit יהודית : yudit dita judy
        leah lea לאה : leale
        menachem menahem מנחם : nachum meni mendel
        meir מאיר : meiri
        michael מיכאל : mikha miki
        miriam מרים : miri mirele mira
        mordechai mordecai mordehai מרדכי : moti motke motti mordke
        moshe moses משה : moishe moshik mosh moyshe
        naftali נפתלי : tali
        nathan natan נתן : nati
        nechama nehama נחמה : hemi
        rachel rahel רחל : rachi rochel ruhama
        rafael refael רפאל : rafi
        rebecca rivka rifka רבקה : rivki riva
        reuven ראובן : ruvi ruby
        samuel shmuel שמואל : shmulik muli sami
        sarah sara שרה : sarit sori sarale
        shimon simon שמעון : shimi
        shlomo solomon שלמה : shloimi shlomi momo
        shoshana שושנה : shoshi
        tamar תמר : tami
        tzvi zvi צבי : tzvika zvika hershel
        uriel אוריאל : uri
        yael יעל : yeli
        yechiel yehiel יחיאל : hili
        zalman שניאור : zalmi
        zev zeev זאב : volf velvel
        """#

    /// Burmese, Rohingya, Vietnamese and Khmer spellings.
    static let southEastAsian = #"""
        aung ong oung
        kyaw kiaw kyow
        thant than thann
        tun htun htoon
        win wynn
        myint mint myin
        nguyen nguyenn ngyuen
        huynh hoang huyn
        vu vo voo
        sokha sokhaa
        """#
}
