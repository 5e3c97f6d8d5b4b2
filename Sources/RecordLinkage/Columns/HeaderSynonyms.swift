// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What headers mean, in the languages registers are kept in.
///
/// An entry is a header folded and without gaps. Where several languages share a word with different
/// meanings, it stands under each role and the values of the column decide.
enum HeaderSynonyms {
    /// How plainly a header names its role.
    enum Strength: Sendable {
        /// The header can hardly mean anything else.
        case plain
        /// The header often means this, or something close to it.
        case loose
    }

    /// The roles a phrase may name.
    static func roles(_ phrase: String) -> [(FieldRole, Strength)] { table[phrase] ?? [] }

    /// The role of all plain entries that begin so; nil where they are of several roles, or there is none.
    static func role(beginning: String) -> FieldRole? {
        var found: FieldRole?
        for (phrase, roles) in table where phrase.hasPrefix(beginning) {
            for (role, strength) in roles where strength == .plain {
                if let found, found != role { return nil }
                found = role
            }
        }
        return found
    }

    private static let table: [String: [(FieldRole, Strength)]] = {
        var table: [String: [(FieldRole, Strength)]] = [:]
        func add(_ words: String, _ role: FieldRole, _ strength: Strength) {
            for word in words.split(whereSeparator: \.isWhitespace) {
                let phrase = HeaderName(String(word)).joined
                if table[phrase]?.contains(where: { $0.0 == role }) != true {
                    table[phrase, default: []].append((role, strength))
                }
            }
        }
        for (role, words) in plain + plainEthiopic { add(words, role, .plain) }
        for (role, words) in loose + looseEthiopic { add(words, role, .loose) }
        return table
    }()

    private static let plain: [(FieldRole, String)] = [
        (
            .recordID,
            """
            id recid recordid recordno recordnumber uniqueid uid guid uuid rowid rownumber rowno row key \
            primarykey pk index sno slno serialno serialnumber personrecordid shortid lfdnr idregistro \
            registroid recno recnum rid idpersona personid \
            ид номерзаписи معرف \
            αα αύξωναριθμός αριθμόςμητρώου
            """
        ),
        (
            .givenName,
            """
            givenname givennames given firstname fname forename forenames namefirst namegiven gname \
            christianname firstnm fstname firstgivenname givname givenn first_n fn \
            primernombre nombres nombrepila nombredepila nombre1 nombrepropio nombresdepila \
            prenom prenoms prenom1 premierprenom primeironome prenome \
            vorname vornamen rufname nomeproprio \
            voornaam voornamen roepnaam imie imiona imiepierwsze pierwszeimie \
            adi onad isimad ilkad ilkisim \
            имя личноеимя имя1 імя ім'я ім’я власнеімя الاسمالاول الاسمالشخصي الاسمالأول اسمالشخص نامکوچک نام \
            fornavn fornamn etunimi prenume prenumele keresztnev jmeno ime onoma \
            ten ho_ten_dem jinalakwanza magaca roepnm pangalanunang unangpangalan 名 名字 \
            όνομα ονόματα μικρόόνομα κύριοόνομα
            """
        ),
        (
            .middleName,
            """
            middlename middlenames middle mname midlname midl midname namemiddle secondname secondgivenname \
            middleinitial mi minitial middleinit initial middle_nm midinit othernames \
            segundonombre nombre2 nombresegundo otrosnombres deuxiemeprenom prenom2 segundonome nomedomeio \
            zweitername zweitervorname mittelname tweedenaam tussennaam secondonome drugieimie imiedrugie \
            ikinciad ortaad patronimic patronimicul отчество батькові побатькові по_батькові اسمالاب الاسمالثاني الاسمالأوسط patronymic \
            mellomnavn mellannamn gitnangpangalan gitna gitnangapelyido
            """
        ),
        (
            .surname,
            """
            surname surnames lastname lname familyname namelast namefamily sname lastnm lstname ln \
            lastnames fmlyname family_nm surnm \
            apellido apellidos apellidopaterno primerapellido apellido1 apepat appaterno ape1 apellidop \
            paterno nomfamille nomdefamille nomnaissance nomdenaissance patronyme sobrenome sobrenomes \
            ultimonome apelido apelidos nachname familienname zuname hausname cognome cognomi \
            achternaam familienaam geslachtsnaam nazwisko nazwiska soyad soyadi soyisim \
            фамилия прізвище фамилія اسمالعائلة اللقب النسبة الكنية اسمالاسرة العائلة الشهرة الاسمالاخير \
            نامخانوادگی تخلص etternavn efternavn efternamn sukunimi numefamilie numedefamilie nume numele csaladnev prijmeni \
            prezime jinalaukoo siyati 姓 姓氏 \
            επώνυμο επίθετο επωνυμία apelyido hulingpangalan
            """
        ),
        (
            .secondSurname,
            """
            secondsurname surname2 lastname2 maternalsurname apellidomaterno segundoapellido apellido2 \
            apemat apmaterno ape2 apellidom materno secondlastname mothersurname apellidomadre \
            sobrenomematerno deuxiemenom \
            postnom postnoms
            """
        ),
        (
            .fullName,
            """
            fullname completename personname namefull entirename wholename patientname clientname \
            childname childsname displayname nameofchild nombrecompleto nombreyapellido nombreyapellidos \
            apellidosynombres apellidosynombre apellidoynombre nombresyapellidos nomcomplet nometprenom \
            nomprenom nomsetprenoms nometprenoms prenomnom nomecompleto namevorname vornamenachname vollername \
            nomeecognome cognomenome nomecognome nominativo volledigenaam naamvolledig imieinazwisko nazwiskoiimie \
            adsoyad adisoyadi isimsoyisim фио піб полноеимя повнеімя الاسمالكامل اسمالكامل الاسمالثلاثي \
            الاسمالرباعي نامکامل hoten hovaten jina jinakamili namalengkap 姓名 氏名 prenometnom \
            ονοματεπώνυμο επώνυμοόνομα όνομαεπώνυμο πλήρεςόνομα buongpangalan
            """
        ),
        (
            .alias,
            """
            alias aliases aka alsoknownas nickname nicknames namenickname nameother othername knownas \
            alternatename alternatenames preferredname callingname maidenname maiden maidennm formername previousname \
            birthname apodo apodos sobrenombre surnom apelido2 alcunha spitzname geburtsname rufnamen \
            soprannome bijnaam roepnamen przydomek pseudonim nazwiskorodowe takmaad lakap прозвище псевдоним \
            кличка прізвисько اسمالشهرة لقب nomjeunefille nomdejeunefille nomusage nomdusage
            """
        ),
        (
            .dateOfBirth,
            """
            dateofbirth dob birthdate birthdt birthday birthdtm dateofbirthdt dobdt dobdate dobday datebirth \
            bdate bdt bday brthdt borndate birth_date borndt born dtob d.o.b. \
            fechanacimiento fechadenacimiento fecnac fnacimiento fnac fecnacimiento nacimiento \
            datenaissance datedenaissance datenaiss ddn naissance datanascimento datadenascimento dtnasc \
            dtnascimento nascimento geburtsdatum gebdatum geburtstag gebdat gebtag gebam geborenam natoil natail datadinascita datanascita nascita \
            geboortedatum gebdat geboorte dataurodzenia urodzony dogumtarihi датарождения датанародження \
            деньрождения تاريخالميلاد تاريخالولادة الميلاد تاریختولد تاریخپیدایش fodselsdato fodelsedatum \
            syntymaaika datanasterii szuletesidatum datumnarozeni datumrodenja ngaysinh tarehekuzaliwa \
            tanggallahir 生年月日 出生日期 \
            ημερομηνίαγέννησης ημνιαγέννησης kapanganakan petsangkapanganakan arawngkapanganakan ημνίαγεν ημγέννησης ημγεν γέννηση ηγέννησης
            """
        ),
        (
            .birthYear,
            """
            birthyear yearofbirth yob dobyear dobyr dobyyyy birthyr byear yearborn by birthy doby \
            anonacimiento añonacimiento añodenacimiento anonac anneenaissance anneedenaissance anonascimento \
            anodenascimento geburtsjahr gebjahr annonascita annodinascita geboortejaar rokurodzenia dogumyili \
            годрождения рікнародження سنةالميلاد سنةالولادة \
            έτοςγέννησης χρονολογίαγέννησης yrbirth yearbirth yrofbirth yrborn taonngkapanganakan taonkapanganakan
            """
        ),
        (
            .birthMonth,
            """
            birthmonth monthofbirth dobmonth dobmm birthmo bmonth birthmon bm dobm mesnacimiento \
            mesdenacimiento moisnaissance moisdenaissance mesnascimento geburtsmonat mesenascita \
            geboortemaand miesiacurodzenia dogumayi месяцрождения
            """
        ),
        (
            .birthDay,
            """
            dayofbirth dobdd birthdom dobd diadenacimiento dianacimiento journaissance jourdenaissance \
            dianascimento geburtstagtag giornonascita geboortedag dzienurodzenia dogumgunu_gun деньрожд
            """
        ),
        (
            .age,
            """
            age ages ageyears ageinyears ageyrs ageyr yearsold ageatevent agey agerange agegroup ageband \
            agemonths ageinmonths agemos agemois ageenmois edadmeses edadenmeses idademeses \
            wiekmiesiace varstaluni вікмісяців возрастмесяцев umur usia \
            edad edadanos idade alter lebensalter eta leeftijd wiek yas возраст вік العمر السن سن عمر \
            alder ikä varsta kor vek umri tuoi 年龄 年齢 edad gulang \
            ηλικία ετών
            """
        ),
        (
            .sex,
            """
            sex gender sexcd gendercode sexcode sexo genero sexe genre geschlecht sesso geslacht plec kasarian gesl \
            cinsiyet jk lp jantina jeniskelamin kelamin пол стать الجنس النوع جنس جنسیت kjonn kon sukupuoli nem pohlavi spol gioitinh jinsia \
            sexatbirth 性別 性别 \
            φύλο
            """
        ),
        (
            .phone,
            """
            cellulare telefonino recapitotelefonico numerodachiamare numerodicellulare \
            phone phoneno phonenumber telephone telephoneno telephonenumber tel telno mobile mobileno \
            mobilephone mobilenumber cell cellphone cellno cellular cellnumber homephone workphone msisdn \
            whatsapp phonehome phonemobile contactno contactnumber phonenum phnum phone_no fon mob \
            telefono telefonos celular numerotelefono tfno movil telfijo telefone telemovel numerotelephone portable \
            telephonefixe telefon telefonnummer handy handynummer rufnummer mobil cellulare telefoonnummer \
            telefoon gsm mobiel numertelefonu komorka ceptelefonu телефон мобильный мобільний номертелефона \
            رقمالهاتف الهاتف هاتف الجوال الموبايل شماره تلفن simu 电话 電話番号 \
            τηλέφωνο τηλέφωνα κινητό τηλ αριθμόςτηλεφώνου
            """
        ),
        (
            .email,
            """
            email emailaddress mail emailid emailaddr correo correoelectronico courriel emailadresse \
            adressemail adressemel adresseelectronique posta eposta indirizzoemail адресэлектроннойпочты \
            электроннаяпочта почта البريدالالكتروني ايميل \
            ηλεκτρονικόταχυδρομείο ηλταχυδρομείο
            """
        ),
        (
            .identifier,
            """
            ssn socsecid socialsecurity socialsecuritynumber socialsecurityno socsec ssnumber ssid \
            anumber anum alienno aliennumber alienregistrationnumber alienid ano fins finsid subjectid \
            passport passportno passportnumber passportnum nationalid nationalidno nationalidnumber nid nationalno \
            idnumber idno idcard idcardno identitynumber identitycard identification identificationno \
            identificationnumber identificacion identificacao identificazione identificatie \
            identifikation identifikationsnummer numdoc nodoc nrodoc taxid tin nino nhsno nhsnumber nhs \
            medicareno medicare medicaid mrn medicalrecordnumber driverlicense driverslicense driverslicence \
            dln licenseno licenceno unhcrid unhcrindividualno unhcrindividualid unhcrno progresid \
            iddocumentno cpimsid biometricid votercard voterid voteridno eid cedula \
            cedulaidentidad dni curp rfc documento nrodocumento numerodocumento documentoidentidad cui dui \
            rut run cpf rg nif nie nis matricula pasaporte numeropasaporte passeport numeropasseport \
            numeroetranger cni carteidentite nir numsecu numerosecu cartaoidentidade passaporte \
            ausweisnummer ausweisnr reisepass passnummer passnr passnr versicherungsnummer azrnummer steuerid svnr \
            codicefiscale passaporto bsn burgerservicenummer paspoort paspoortnummer pesel dowodosobisty \
            paszport nrpaszportu tckimlikno tckimlik kimlikno yabancikimlikno yukn tckn pasaportno паспорт снилс инн рнокпп ипн \
            номерпаспорта الرقمالوطني رقمالهوية رقمالكيملك الكيملك رقمالكملك الكملك رقمالجواز جوازالسفر رقمجوازالسفر الهوية تذکره شمارهتذکره tazkira \
            tazkirano aadhaar aadhar pan nric kitambulisho personnummer fodselsnummer ppsn \
            simulantid entid entityid personkey enterpriseid empi masterid globalid \
            αριθμόςταυτότητας ταυτότητα αδτ διαβατήριο αριθμόςδιαβατηρίου αρδιαβατηρίου αριθμόςυπόθεσης αρυποθ αριθμόςδελτίου αμκα πααυπα αφμ
            """
        ),
        (
            .streetAddress,
            """
            address addr address1 address2 addr1 addr2 addressline1 addressline2 addressline streetaddress \
            street streetname street1 street2 st_name residence residentialaddress homeaddress mailingaddress \
            fulladdress road roadname addressstreet streetnm postaladdress locationaddress road_name \
            direccion domicilio calle nombrecalle direccionactual adresse adresse1 adresse2 rue voie nomvoie \
            domicile endereco rua logradouro morada strasse str strassenname anschrift wohnadresse \
            indirizzo via residenza adres straat straatnaam ulica adreszamieszkania sokak cadde adresi \
            адрес улица адреса вулиця العنوان الشارع عنوان آدرس адреспроживания diachi anwani alamat 地址 住所 \
            διεύθυνση διεύθυνσηκατοικίας tirahan οδός οδόςαριθμός
            """
        ),
        (
            .streetNumber,
            """
            streetnumber streetno streetnum housenumber houseno housenum hnum hno hnr hsnr hausno buildingnumber bldgno \
            addressnumber civicnumber numerocalle numeroexterior numext nroportal portal numerovoie numerorue \
            numvoie numeroporta hausnummer hausnr numerocivico huisnummer huisnr numerdomu nrdomu kapino binano \
            номердома дом будинок رقمالمنزل رقمالبيت numeroendereco
            """
        ),
        (
            .unit,
            """
            unit pobox postofficebox postbox apartadopostal boitepostale postfach unitnumber unitno unitnum apt aptno aptnumber apartment apartmentnumber flat flatno \
            flatnumber suite suiteno floor room numerointerior numint piso departamento_numero apto depto \
            appartement etage complemento wohnung wohnungsnummer wohnungsnr stiege interno scala huisnummertoevoeging \
            toevoeging lokal numermieszkania nrmieszkania daire daireno pokoj kamar bilik habitacion chambre zimmer квартира кв комната комн кімната رقمالشقة
            """
        ),
        (
            .locality,
            """
            city town suburb village locality municipality cityname townname placename cityortown citytown \
            towncity residencecity township settlement hamlet neighborhood neighbourhood barangay brgy bgy sitio purok camp \
            villagetract ward parish sector zone site location currentlocation lastknownlocation area \
            ciudad municipio localidad pueblo aldea poblacion colonia barrio canton comuna ville commune localite \
            quartier village_origine cidade bairro localidade freguesia concelho ort wohnort stadt gemeinde ortsteil \
            citta comune localita paese_residenza plaats woonplaats stad gemeente dorp miasto miejscowosc gmina wies \
            sehir ilce koy mahalle город село населенныйпункт місто населенийпункт المدينة البلدة القرية الحي \
            المنطقةالسكنية شهر قریه thanhpho mji kijiji kota 城市 市区町村 \
            πόλη δήμος χωριό οικισμός κοινότητα τόποςδιαμονής bayan lungsod munisipyo vil vill vlg
            """
        ),
        (
            .postcode,
            """
            postcode postalcode zip zipcode zip5 pcode postcd pincode zipplus4 postal zipcd pc eircode \
            codigopostal cp codpostal codepostal cep codpost plz postleitzahl cap codicepostale \
            codiceavviamentopostale postnummer postnr kodpocztowy postakodu pk_kod индекс почтовыйиндекс \
            поштовийіндекс الرمزالبريدي کدپستی 邮编 郵便番号 iranyitoszam psc \
            τκ ταχκώδικας ταχυδρομικόςκώδικας
            """
        ),
        (
            .region,
            """
            state province stateprovince region county district stateterritory governorate prefecture \
            statecd statecode usstate stateabbr statename admin1 admin2 department oblast territory \
            estado provincia departamento comunidadautonoma distrito etat departement bundesland land_region \
            landkreis kreis regione provincie wojewodztwo powiat il vilayet bolge область район регион край \
            раион المحافظة الولاية الاقليم المنطقة ولایت ولسوالی استان wilaya tinh mkoa provinsi uf 省 都道府県 \
            νομός περιφέρεια επαρχία
            """
        ),
        (
            .country,
            """
            country countrycode nation homecountry countryofresidence countryresidence countrycd \
            countryoforigin origincountry countryorigin ctry isocountry pais paisorigen paisresidencia pays paysorigine \
            paysresidence paisdeorigem land staat herkunftsland nazione paese stato_estero herkomstland kraj \
            krajpochodzenia ulke страна країна البلد الدولة بلدالمنشأ کشور nchi negara quocgia 国 国家 \
            χώρα χώραπροέλευσης χώρακαταγωγής
            """
        ),
        (
            .birthplace,
            """
            placeoforigin villageoforigin townoforigin cityoforigin lugarorigen lugardeorigen \
            birthplace placeofbirth pob birthcity cityofbirth birthtown townofbirth birthcountry \
            countryofbirth cob birthloc birthlocation stateofbirth birthstate bplace birthprovince bornin \
            villageofbirth lugarnacimiento lugardenacimiento paisnacimiento paisdenacimiento ciudadnacimiento \
            municipionacimiento lieunaissance lieudenaissance villenaissance paysnaissance localnascimento \
            localdenascimento naturalidade geburtsort geburtsland luogonascita luogodinascita comunenascita \
            geboorteplaats geboorteland miejsceurodzenia dogumyeri месторождения місценародження \
            herkunftsort heimatort مكانالقيد مكانالميلاد مكانالولادة محلالولادة محلتولد noisinh \
            τόποςγέννησης χώραγέννησης τόποςκαταγωγής bornat natoa nativeof lugarngkapanganakan
            """
        ),
        (
            .nationality,
            """
            nationality nationalities citizenship citizen nacionalidad ciudadania nationalite citoyennete \
            nacionalidade staatsangehorigkeit staatsangehoerigkeit nationalitat nationalitaet nazionalita \
            cittadinanza nationaliteit obywatelstwo narodowosc uyruk uyrugu vatandaslik гражданство громадянство \
            الجنسية تابعیت ملیت \
            υπηκοότητα εθνικότητα ιθαγένεια υπηκοότ
            """
        ),
        (
            .language,
            """
            language languages lang mothertongue spokenlanguage primarylanguage preferredlanguage \
            nativelanguage langcode idioma lengua lenguamaterna langue languematernelle lingua idiomas sprache \
            muttersprache taal moedertaal jezyk dil anadil язык мова роднойязык اللغة زبان ngonngu lugha \
            γλώσσα μητρικήγλώσσα γλώσσες
            """
        ),
        (
            .motherName,
            """
            mother mothername mothersname nameofmother motherfullname motherfirstname mothersfirstname \
            mothersmaidenname mothermaidenname mom momname maternalname mothgivenname mothername1 \
            madre nombremadre nombredelamadre nombredemadre mere nommere nomdelamere nomdemere mae nomemae \
            nomedamae filiacao1 mutter muttername namedermutter madrenome nomemadre moeder naammoeder \
            imiematki matka anneadi annead anne мать матери имяматери мати اسمالام اسمالأم الام اسمالوالدة الوالدة \
            ناممادر mamaname jinalamama \
            μητρώνυμο όνομαμητέρας όνομαμητρός μητέρα
            """
        ),
        (
            .fatherName,
            """
            father fathername fathersname nameoffather fatherfullname fatherfirstname dad dadname \
            paternalname fathgivenname padre nombrepadre nombredelpadre nombredepadre pere nompere nomdupere \
            nomdepere pai nomepai nomedopai vater vatername namedesvaters padrenome nomepadre vader naamvader \
            imieojca ojciec babaadi babaad baba отец отца имяотца батько اسمالاب اسمالأب الاب اسمالوالد الوالد \
            نامپدر grandfathername jinalababa نامپدرکلان \
            πατρώνυμο όνομαπατέρα όνομαπατρός πατέρας
            """
        ),
        (
            .relativeName,
            """
            relativename guardian guardianname caregiver caregivername caretaker caretakername nextofkin \
            nextofkinname nok kin kinname spouse spousename spousesname husband husbandname wife wifename \
            parent parentname parentsname sponsor sponsorname relationname emergencycontact \
            emergencycontactname headofhousehold headofhouseholdname hohname siblingname brothername \
            sistername fosterfamily fostercarer fosterparent fostermother fosterfather hostfamily \
            familleaccueil familledaccueil familiaacogida familiadeacogida familiaacolhedora \
            familiadeacolhimento pflegefamilie famigliaaffidataria pleeggezin conjuge conyuge esposo esposa tutor nombretutor encargado responsable familiar conjoint \
            tuteur nomtuteur epoux epouse conjuge_nome ehepartner ehegatte vormund coniuge tutore echtgenoot \
            partner partnername voogd malzonek opiekun esadi vasi супруг супруга опекун опікун اسمالزوج اسمالزوجة ولیالامر \
            اسمالوصي grandmothername unclename auntname son_name daughter_name \
            σύζυγος όνομασυζύγου κηδεμόνας συνοδός
            """
        ),
        (
            .groupNumber,
            """
            householdid household householdno householdnumber hhid hhno familyid familyno familynumber \
            familyunit familyunitid familyunitno familyunitnumber fuid groupid groupno groupnumber group \
            familygroup familycode hh casefamily registrationgroup unhcrcaseno progresgroup manifestno \
            hogar idhogar grupofamiliar nucleofamiliar idfamilia menage idmenage familleid dossierfamille \
            agregadofamiliar haushalt haushaltsid haushaltid familie_id nucleo huishouden gezin \
            gospodarstwo haneno hane семья домохозяйство родина رقمالعائلة رقمالاسرة \
            οικογενειακήμερίδα οικμερίδα
            """
        ),
        (
            .eventDate,
            """
            eventdate arrivaldate dateofarrival arrdate entrydate dateofentry encounterdate registrationdate \
            dateofregistration regdate admissiondate admitdate dischargedate releasedate separationdate \
            dateofseparation dateofdeath deathdate dod interviewdate visitdate createdat createddate \
            updatedat inquirydate sourcedate lastupdated transactiondate apprehensiondate referraldate \
            reunificationdate departuredate fromdate todate startdate enddate bookingdate enrollmentdate \
            dateseparated placementdate timestamp createdon updatedon fechaingreso fechallegada \
            fecharegistro fechaentrada fechaseparacion fechadefuncion datearrivee dateentree \
            dateenregistrement datedeces datachegada dataregistro dataobito ankunftsdatum einreisedatum \
            registrierungsdatum sterbedatum todesdatum dataarrivo dataregistrazione aankomstdatum \
            registratiedatum dataprzyjazdu datarejestracji varistarihi kayittarihi датаприбытия датарегистрации \
            датаприбуття تاريخالوصول تاريخالدخول تاريخالتسجيل lastseen dateoflastseen issuedate expirydate \
            abfahrt abreise ankunft einreise ausreise abfahrtsdatum departure embarkation dateofdeparture flightdate \
            ημερομηνίαάφιξης ημνιαάφιξης ημάφιξης άφιξη ημερομηνίακαταγραφής ημνιακαταγραφής ημκαταγρ ημκαταγραφής ημερομηνίαεγγραφής ημερομηνίαεισόδου ημερομηνίαεξόδου
            """
        ),
        (
            .occupation,
            """
            occupation job jobtitle profession employer work trade employername workplace occupationcode \
            ocupacion profesion oficio empleo trabajo metier emploi employeur profissao ocupacao beruf gewerbe stand standgewerbe berufsstand \
            arbeitgeber taetigkeit tatigkeit professione lavoro beroep werkgever zawod pracodawca meslek isveren \
            профессия работа профессія المهنة الوظيفة العمل شغل kazi \
            επάγγελμα εργασία hanapbuhay trabaho calling
            """
        ),
        (
            .category,
            """
            race ethnicity raceethnicity ethnicgroup ethnic tribe clan religion faith church \
            maritalstatus marital civilstatus relationship relation relationshiptohead \
            relationshiptoreferenceperson housingtype status casestatus education educationlevel \
            eventtype type category class flag grade level namesuffix suffix generation title prefix salutation \
            honorific bloodtype bloodgroup eyecolor eyecolour haircolor haircolour disability consent protectionstatus vulnerability \
            party partycode raza etnia religion_culto estadocivil parentesco relacion confession ethnie etatcivil \
            situationfamiliale lien lienparente civilite titre titulo raca religiao parentesco2 familienstand konfession anrede titel \
            statocivile religione titolo burgerlijkestaat godsdienst stancywilny wyznanie medenihal din \
            национальность семейноеположение религия الديانة الحالةالاجتماعية صلةالقرابة subethnicity caste casttype \
            οικογενειακήκατάσταση οικκατ οικκατάσταση συγγένεια σχέση θρήσκευμα
            """
        ),
        (
            .text,
            """
            notes note comments comment remarks remark narrative description details memo story \
            additionalinfo observations observaciones notas comentarios remarques commentaire observacoes \
            bemerkung bemerkungen anmerkung note_libere opmerkingen uwagi notlar примечание комментарий примітки \
            ملاحظات url photo photourl website link filename sourcefile message \
            παρατηρήσεις σχόλια σημειώσεις
            """
        ),
    ]

    private static let loose: [(FieldRole, String)] = [
        (
            .recordID,
            "no num number nr n folio nofolio numerofolio numerodefolio correlativo consecutivo reference ref refno referenceno caseid caseno casenumber casenum regno registrationno registrationid registrationnumber code lp sira caseiddisplay individualid beneficiaryid clientid patientid memberid customerid studentid employeeid voterregnum ncid"
        ),
        (
            .identifier,
            "no number ref reference refno referenceno caseid caseno casenumber casenum regno registrationno registrationid registrationnumber individualid beneficiaryid clientid patientid memberid customerid studentid employeeid personid document documentno docno docnumber docid nui expediente dossier dossiernr aktenzeichen simulantid licence license account accountno card cardno carte cartes carnet tarjeta carta karte cartao karta voterregnum ncid policy"
        ),
        (
            .givenName,
            "nombre nome namn ad isim imya pangalan الاسم اسم first given1 firstn fnam gn fst ten2 navn"
        ),
        (.surname, "nom last family lnam sn surnm ho nachn"),
        (
            .fullName,
            "petitioner declarant passenger claimant name names nombre nom nome naam namn nazwa isim ad имя імя الاسم اسم نام jina navn nm nama ten ime onoma nimi holder accountname individualname membername who pangalan"
        ),
        (.middleName, "second initials m"),
        (.alias, "other names2 known otrosnombres"),
        (
            .dateOfBirth,
            "bd birth dateb naiss nac nasc geb date dt datum fecha data tarih дата التاريخ"
        ),
        (.birthDay, "bd birthday bday bday_dd day dd dia jour tag giorno dag dzien gun день يوم"),
        (.birthMonth, "month mm mes mois monat mese maand miesiac ay месяц شهر mob"),
        (.birthYear, "year yyyy yr ano año annee jahr anno jaar rok yil год рік سنة"),
        (.age, "years yrs anos a"),
        (.sex, "g gs sx m_f mf"),
        (.phone, "contact mob ph number2 numero fax"),
        (.email, "electronic online"),
        (.streetAddress, "line1 line2 st via_nome contact_address location"),
        (.streetNumber, "house numero num nro number hausno civico dom"),
        (.unit, "box complement building block bldg"),
        (
            .locality,
            "place placeofresidence residence region2 provenance procedencia provenienza provenienca lugar lieu lugarresidencia post_town posttown comm zona distrito"
        ),
        (.region, "dist distr prov govt area zone comarca ut subregion division municipality"),
        (.country, "origin origen origine herkunft pochodzenie menşei nat citizenshipcountry"),
        (.nationality, "nat origin national paisorigen countryoforigin"),
        (.birthplace, "born origin"),
        (
            .groupNumber,
            "family unit2 caseid casegroup casenumber dossier house household2 family_nr batch"
        ),
        (.eventDate, "date dt datum fecha data tarih дата التاريخ arrival entry registered time"),
        (.occupation, "employ company organisation organization school"),
        (.category, "ward parish church state2 group kind reason year color colour nat"),
        (.text, "info text other misc"),
    ]
}
