// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Words that values of a column are recognised by: very common names, countries, words for sex.
///
/// Lists are short on purpose: a column has thousands of values, and it is enough that some are here.
/// Names that are given names and surnames alike stand in neither list, or in both.
struct FamiliarWords: OptionSet, Sendable {
    let rawValue: UInt16
    static let givenName = FamiliarWords(rawValue: 1)
    static let surname = FamiliarWords(rawValue: 2)
    static let sex = FamiliarWords(rawValue: 4)
    static let country = FamiliarWords(rawValue: 8)
    static let region = FamiliarWords(rawValue: 16)
    static let nationality = FamiliarWords(rawValue: 32)
    static let language = FamiliarWords(rawValue: 64)
    static let street = FamiliarWords(rawValue: 128)
    static let unit = FamiliarWords(rawValue: 256)
    static let place = FamiliarWords(rawValue: 512)
    static let occupation = FamiliarWords(rawValue: 1024)

    /// The lists that hold a folded word, or words joined without gaps.
    static func of(_ word: WordHash) -> FamiliarWords {
        FamiliarWords(rawValue: table.value(word) ?? 0)
    }

    private static let table: WordTable = {
        var table: [UInt64: UInt16] = [:]
        for (list, words) in lists {
            for word in words.split(whereSeparator: \.isWhitespace) {
                table[WordHash(folding: word).value, default: 0] |= list.rawValue
            }
        }
        return WordTable(table)
    }()

    private static let lists: [(FamiliarWords, String)] = [
        (
            .givenName,
            """
            mary john william james robert michael david richard joseph thomas charles christopher daniel \
            matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald \
            edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin brandon benjamin \
            samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry \
            peter zachary kyle noah ethan logan mason liam oliver harry lucas leo max oscar archie charlie alfie \
            patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra \
            ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon \
            laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine \
            christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia \
            victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha \
            madison sophia isabella mia charlotte amelia grace lily chloe ella lucy ruby alice eva evie zoe \
            caitlin courtney georgia holly molly imogen bethany brooke amber jasmine mikayla lachlan hamish jake \
            joel riley connor dylan luke cooper jayden bailey harrison jordan mitchell \
            carlos juan luis miguel pedro jesus francisco antonio manuel javier alejandro fernando jorge \
            rafael sergio eduardo ricardo roberto mario alberto ramon oscar raul enrique ruben pablo diego \
            andres santiago mateo sebastian emiliano josefa carmen isabel ana rosa guadalupe juana \
            margarita josefina teresa francisca dolores pilar lucia elena cristina marta paula daniela gabriela \
            valentina sofia camila ximena fernanda yolanda gloria silvia claudia ingrid wendy marisol \
            joao paulo rafaela beatriz ines catarina thiago felipe gustavo leonardo vitor joana \
            jean pierre michel jacques philippe alain bernard francois laurent christophe nicolas julien \
            marie jeanne francoise monique nathalie isabelle sylvie celine camille lea manon aurelie \
            hans klaus jurgen wolfgang stefan andreas markus matthias tobias felix lukas ursula monika petra \
            sabine birgit heike katharina johanna friedrich karl heinz helmut werner anja claudia \
            giuseppe giovanni luigi salvatore marco francesco alessandro giulia chiara francesca \
            willem johannes pieter cornelis anneke sanne femke daan \
            piotr krzysztof andrzej tomasz jan agnieszka katarzyna malgorzata ewa joanna magdalena jakub \
            mehmet mustafa ahmet ayse fatma emine hatice zeynep hasan huseyin ibrahim ismail yusuf murat \
            mohammed muhammad mohamed mohammad ahmed ahmad ali omar umar hassan hussein khaled khalid abdullah \
            abdul mahmoud youssef said salim karim fatima aisha khadija mariam maryam zainab amina layla \
            noor huda hanan samira abdi abdirahman hodan faisal tariq bilal hamza nour rania \
            محمد احمد علي حسن حسين عمر خالد ابراهيم يوسف محمود عبدالله عبد مصطفى سعيد فاطمه عايشه مريم زينب \
            نور خديجه سلمى هدى امنه ساره ليلى رنا حمزه سمير كريم جمال طارق \
            олександр александр андрій андрей сергій сергей володимир владимир дмитро дмитрий микола николай \
            іван иван петро олена елена наталія наталья тетяна татьяна ольга анна марія мария ірина ирина \
            юлія юлия оксана катерина екатерина світлана світлана светлана михайло михаил максим артем \
            olena oleksandr serhiy dmytro volodymyr iryna natalia tetiana oksana yulia ivan olga tatiana \
            vladimir sergei dmitri mikhail andriy mykola viktor igor boris natasha svetlana \
            hirut tesfaye abebe kebede almaz tigist haile gebre berhane mulugeta bekele selam dawit yonas \
            nguyen_van minh linh hoa thao hung tuan anh \
            li_wei wei ming hui jing xiaoming priya rahul amit sanjay sunita anil rajesh sunil lakshmi
            """
        ),
        (
            .surname,
            """
            smith johnson williams brown jones miller davis wilson anderson taylor moore jackson white harris \
            clark robinson walker young allen wright scott hill green adams nelson baker campbell \
            roberts carter phillips evans turner parker collins edwards stewart morris murphy cook rogers morgan \
            cooper peterson reed bell kelly howard ward cox richardson watson brooks wood bennett gray \
            hughes price myers foster sanders ross powell sullivan russell butler henderson barnes fisher \
            simmons patterson reynolds hamilton graham wallace cole west hayes ellis gibson mcdonald cruz \
            marshall kennedy wells webb hunter hicks crawford black stone robertson dunn perkins hudson spencer \
            payne shaw wagner clarke webster white thompson martin lewis lee king mitchell \
            garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez torres flores rivera \
            gomez diaz reyes morales cruz ortiz gutierrez chavez ramos ruiz alvarez mendoza vasquez castillo \
            jimenez moreno romero herrera medina aguilar vargas castro mendez guzman fernandez munoz rojas \
            contreras guerrero velasquez soto estrada sandoval cordova ajanel tzoc choc caal \
            silva santos oliveira souza sousa pereira lima ferreira alves costa ribeiro carvalho gomes rodrigues \
            almeida nascimento barbosa rocha dias fernandes \
            dubois durand leroy moreau lefebvre roux fournier girard bonnet dupont lambert rousseau blanc \
            muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schafer koch bauer \
            richter klein wolf schroder neumann schwarz zimmermann braun kruger hartmann \
            rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti \
            jansen vries bakker visser smit meijer mulder bos vos peters hendriks \
            nowak kowalski kowalska wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski \
            yilmaz kaya demir celik sahin yildiz ozturk aydin arslan dogan kilic \
            khan hussain begum akhtar ahmadzai karimi rahimi mohammadi hosseini ahmadi haidari noori \
            ivanov ivanova smirnov smirnova kuznetsov popov petrov petrova shevchenko kovalenko bondarenko \
            tkachenko kravchenko melnyk boyko kovalchuk koval polishchuk savchenko \
            иванов иванова петров петрова смирнов кузнецов шевченко коваленко бондаренко ткаченко мельник \
            бойко кравченко ковальчук коваль савченко олійник попов \
            الخطيب الحسن العلي المصري الاحمد الحسين السيد النجار الشامي حداد خوري عثمان \
            nguyen tran pham huynh hoang phan vu dang bui wang zhang liu chen yang huang zhao wu zhou xu \
            singh patel kumar sharma gupta shah kaur das mukherjee banerjee kim park choi \
            pierre_louis baptiste charles_pierre andersen hansen johansen olsen larsen nielsen jensen pedersen \
            johansson andersson karlsson nilsson eriksson larsson olsson persson svensson
            """
        ),
        (
            .sex,
            """
            m f male female man woman boy girl u x unknown other o w v k h masculino femenino feminino \
            hombre mujer nino nina masculin feminin homme femme garcon fille mannlich weiblich mann frau maschio \
            femmina maschile femminile man vrouw mezczyzna kobieta erkek kadin kiz мужской женский муж жен м ж \
            чоловік жінка чоловіча жіноча ч ذكر انثى رجل امراه ولد بنت مرد زن άρρεν θήλυ άνδρας γυναίκα α θ nonbinary intersex divers d
            """
        ),
        (
            .country,
            """
            usa us unitedstates unitedstatesofamerica mexico guatemala honduras elsalvador nicaragua colombia \
            venezuela ecuador peru brazil brasil cuba haiti canada unitedkingdom uk england scotland ireland \
            france germany deutschland spain espana italy italia portugal netherlands belgium switzerland austria \
            poland polska ukraine russia turkey turkiye greece romania hungary sweden norway denmark finland \
            syria iraq iran afghanistan pakistan india bangladesh myanmar china japan vietnam cambodia \
            thailand indonesia malaysia philippines australia newzealand egypt sudan southsudan ethiopia \
            eritrea somalia kenya uganda rwanda burundi tanzania congo drc nigeria ghana senegal mali morocco \
            algeria tunisia libya lebanon jordan palestine israel yemen saudiarabia southafrica zimbabwe \
            cameroon chad moldova belarus bulgaria serbia albania kosovo georgia armenia azerbaijan \
            мексика россия украина україна سوريا العراق افغانستان ايران مصر السودان اليمن الصومال لبنان الاردن \
            mex gtm hnd slv nic col ven ecu per bra hti can gbr fra deu esp ita prt pol ukr rus tur syr irq irn \
            afg pak ind bgd mmr chn vnm eth eri som ken uga rwa egy sdn ssd yem lbn jor cod nga mx gt hn sv gb \
            fr de es it pl ua ru tr sy iq ir af pk
            """
        ),
        (
            .region,
            """
            alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii \
            idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota \
            mississippi missouri montana nebraska nevada newhampshire newjersey newmexico newyork northcarolina \
            northdakota ohio oklahoma oregon pennsylvania rhodeisland southcarolina southdakota tennessee texas \
            utah vermont virginia washington westvirginia wisconsin wyoming \
            al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd \
            oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc \
            nsw vic qld sa tas act nt newsouthwales queensland tasmania southaustralia westernaustralia \
            northernterritory on qc bc ab mb sk ns nb ontario quebec britishcolumbia alberta manitoba \
            huehuetenango quiche chiapas oaxaca jalisco sonora bayern berlin hamburg hessen sachsen \
            saopaulo bahia kerala punjab sindh aleppo homs idlib kabul herat kandahar
            """
        ),
        (
            .nationality,
            """
            american mexican guatemalan honduran salvadoran salvadorian nicaraguan colombian venezuelan \
            ecuadorian peruvian brazilian cuban haitian canadian british english irish french german spanish \
            italian portuguese dutch belgian swiss austrian polish ukrainian russian turkish greek romanian \
            syrian iraqi iranian afghan pakistani indian bangladeshi burmese rohingya chinese vietnamese \
            cambodian thai indonesian filipino australian egyptian sudanese ethiopian eritrean somali kenyan \
            ugandan rwandan burundian congolese nigerian ghanaian malian moroccan algerian tunisian libyan \
            lebanese jordanian palestinian israeli yemeni stateless guatemalteca guatemalteco hondurena hondureno \
            salvadorena salvadoreno mexicana mexicano venezolana venezolano colombiana colombiano haitienne \
            haitien syrienne syrien deutsch syrisch afghanisch suri afghani
            """
        ),
        (
            .language,
            """
            english spanish french portuguese german italian arabic farsi persian dari pashto urdu hindi \
            bengali kiche qeqchi mam kaqchikel qanjobal ixil achi chuj akateko popti tzotzil mixteco nahuatl \
            garifuna creole kreyol haitiancreole somali tigrinya amharic oromo swahili kiswahili kinyarwanda \
            kirundi lingala ukrainian russian turkish kurdish kurmanji sorani vietnamese burmese rohingya \
            mandarin chinese espanol ingles frances arabe
            """
        ),
        (
            .street,
            """
            street st road rd avenue ave av drive dr lane ln court ct place pl crescent cres circuit close way \
            terrace parade highway hwy boulevard blvd square grove gardens walk circle cir pkwy parkway loop trail \
            calle avenida carrera callejon calzada pasaje camino rua travessa rue chemin impasse allee quai \
            strasse weg platz gasse via viale piazza corso straat laan plein ulica ul aleja sokak caddesi cadde \
            mahallesi улица ул проспект вулиця вул شارع
            """
        ),
        (
            .unit,
            "apt apartment unit flat suite ste room rm floor piso depto apto wohnung appt lot bldg box"
        ),
        (
            .place,
            """
            london paris berlin madrid rome sydney melbourne brisbane perth adelaide chicago houston phoenix \
            philadelphia dallas boston seattle denver atlanta miami toronto montreal vancouver manchester \
            birmingham leeds glasgow liverpool bristol sheffield edinburgh cardiff hull leicester nottingham \
            plymouth coventry newcastle portsmouth southampton barcelona valencia sevilla lyon marseille toulouse \
            munchen munich koln frankfurt stuttgart wien zurich milano napoli torino amsterdam rotterdam \
            utrecht warszawa krakow lodz istanbul ankara izmir kyiv kiev lviv kharkiv odesa moscow damascus \
            aleppo homs baghdad mosul basra kabul herat kandahar tehran cairo khartoum mogadishu \
            hargeisa nairobi kampala kigali kinshasa lagos accra dakar casablanca algiers tunis tripoli beirut \
            amman gaza sanaa guatemala tegucigalpa managua bogota caracas quito lima tijuana juarez monterrey \
            guadalajara huehuetenango quetzaltenango lisboa porto springfield anytown nashville austin memphis \
            goma bukavu bujumbura juba asmara
            """
        ),
        (
            .occupation,
            """
            farmer teacher driver nurse student laborer labourer carpenter mason tailor clerk engineer \
            doctor housewife merchant trader fisherman mechanic cook cleaner guard soldier waiter electrician \
            plumber painter baker butcher blacksmith unemployed retired agricultor maestra maestro albanil \
            comerciante campesino conductor enfermera estudiante amadecasa jornalero agriculteur enseignant \
            chauffeur etudiant bauer lehrer fahrer schuler weaver shoemaker manager salesman
            """
        ),
    ]
}
