"""Tracing service 1946: the card index of missing persons (Suchkartei) of a German search service against the roll of a DP camp in Bavaria.

The cards were written in German from letters of relatives: surname and first name in German spelling as often as not
(Schewtschenko, Kowaltschik, Johann for Jan or Ivan), born on / in with German place names (Lemberg, Kauen, Agram), calling in
German, last news, concentration camp number of some, who is looking for them.  The camp roll was typed in English:
surname and first name as the person spells it or as the typist heard it, without accents, place of birth in the person's language
or the present state's, calling in English, camp number of some, family number.  Poles, Ukrainians (who have a
Polish, a German and an own spelling), Serbs, Croats, Slovenes, Lithuanians, Latvians, Estonians, Jews from Poland, Hungary,
Lithuania.  Women have feminine surnames or not (-ska, -aite, -iene, -a), or the maiden name.  Dates are day.month.year, the
Orthodox now and then by the old calendar (13 days), many made younger or older; some cards have the year only.
Some two fifths of the cards have a person on the roll; a few persons are sought twice (two cards, two correct pairs).
A careful person would reach about F1 0.93.

Hard: Anna Nowak with the year only; brothers deported together; the Jewish child with a Polish name; a woman sought
under her maiden name; the same village name in two languages that share no letter (Wilna - Vilnius is easy, Grosswardein -
Oradea is not); a date of birth changed for the emigration.
"""
import datetime as dt

from .slips import Bag, maybe, save, typo

FILES = ("suchkartei.csv", "dp_camp_roll.csv")


def names(text):
    """own|German|other own ... per word; the first is how the person writes it."""
    return [tuple(w.split("|")) for w in text.split()]


G = {}
G["pl"] = dict(
    men=names("Jan|Johann Józef|Josef Stanisław|Stanislaus Franciszek|Franz Władysław|Ladislaus Kazimierz|Kasimir Antoni|Anton Piotr|Peter Tadeusz|Thaddäus Marian|Marian Andrzej|Andreas Michał|Michael Wacław|Wenzel Bolesław|Boleslaus Stefan|Stefan Zygmunt|Sigmund Henryk|Heinrich Edward|Eduard Mieczysław|Mieczyslaus Czesław|Czeslaus Jerzy|Georg Adam|Adam Feliks|Felix Bronisław|Bronislaus Edmund|Edmund Leon|Leo Wojciech|Adalbert Roman|Roman Paweł|Paul Ignacy|Ignaz Zdzisław|Zdislaus Karol|Karl Eugeniusz|Eugen Zbigniew|Sbigniew Aleksander|Alexander Mikołaj|Nikolaus Tomasz|Thomas Ludwik|Ludwig Kacper|Kaspar"),
    women=names("Maria|Maria Anna|Anna Helena|Helene Stanisława|Stanislawa Janina|Johanna Zofia|Sophie Genowefa|Genoveva Władysława|Ladislawa Irena|Irene Stefania|Stefanie Józefa|Josefa Wanda|Wanda Krystyna|Christine Katarzyna|Katharina Jadwiga|Hedwig Halina|Halina Bronisława|Bronislawa Kazimiera|Kasimira Marianna|Marianne Danuta|Danuta Apolonia|Apollonia Agnieszka|Agnes Czesława|Czeslawa Rozalia|Rosalie Weronika|Veronika Barbara|Barbara Elżbieta|Elisabeth Franciszka|Franziska Leokadia|Leokadia Feliksa|Felixa"),
    sur="Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Walczak Sikora Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Marciniak Jasiński Zawadzki Bąk Jakubowski Sadowski Duda Włodarczyk Wilk Chmielewski Borkowski Sokołowski Szczepański Sawicki Kucharski Lis Maciejewski Kubiak Kalinowski Mazurek Wysocki Kołodziej Kaźmierczak Czarnecki Sobczak Konieczny Urbański Głowacki Wasilewski Zakrzewski Krajewski Laskowski Sikorski Gajewski Ziółkowski Szulc Makowski Brzeziński Przybylski Domański Borowski Błaszczyk Andrzejewski Chojnacki Cieślak Mróz Szczepaniak Gołębiowski Mikołajczyk Kania Janik Musiał Wrona Markiewicz Tkaczyk Leśniak Urban Kopeć Czajka Kozak Kaczmarczyk Stachowiak Kowalik Brzozowski Zych Żak Ratajczak Bednarek Klimek Pająk Orzechowski Szczygieł".split(),
    lands=[("Polen", "Polish"), ("poln.", "Polish"), ("Polen", "Pole")], religion="RC",
    places="Warszawa|Warschau|Warsaw Kraków|Krakau|Krakow Poznań|Posen|Poznan Łódź|Lodz|Litzmannstadt Lublin|Lublin|Lublin Lwów|Lemberg|Lwow Wilno|Wilna|Wilno Radom|Radom|Radom Kielce|Kielce|Kielce Częstochowa|Tschenstochau|Czestochowa Białystok|Bialystok|Bialystok Tarnów|Tarnow|Tarnow Rzeszów|Reichshof|Rzeszow Bydgoszcz|Bromberg|Bydgoszcz Płock|Plozk|Plock Nowogródek|Nowogrudok|Nowogrodek Sosnowiec|Sosnowitz|Sosnowiec Zamość|Zamosch|Zamosc Włocławek|Leslau|Wloclawek Przemyśl|Prömsel|Przemysl Kalisz|Kalisch|Kalisz Łomża|Lomscha|Lomza Nowy_Sącz|Neu_Sandez|Nowy_Sacz Piotrków|Petrikau|Piotrkow".split())
G["uk"] = dict(
    men=names("Ivan|Johann|Iwan Mykola|Nikolaus|Mikolaj Petro|Peter|Piotr Vasyl|Wassil|Wasyl Mykhailo|Michael|Mychajlo Stepan|Stefan|Stefan Hryhorii|Gregor|Hryhory Dmytro|Demetrius|Dmitro Oleksa|Alexius|Aleksy Andrii|Andreas|Andrij Pavlo|Paul|Pawlo Yosyp|Josef|Osyp Volodymyr|Wladimir|Wolodymyr Fedir|Theodor|Fedor Semen|Simon|Semen Yurii|Georg|Jurij Yakiv|Jakob|Jakiw Bohdan|Bogdan|Bohdan Anton|Anton|Anton Roman|Roman|Roman Oleksandr|Alexander|Oleksander Ilko|Elias|Ilko Danylo|Daniel|Danylo Hnat|Ignaz|Ihnat Maksym|Maxim|Maksym Yevhen|Eugen|Jewhen"),
    women=names("Maria|Maria|Marija Anna|Anna|Hanna Kateryna|Katharina|Katerina Olha|Olga|Olga Paraska|Paraskewia|Paraskeva Stefania|Stefanie|Stefanija Oksana|Xenia|Ksenia Yevdokia|Eudokia|Jewdokia Nadia|Nadja|Nadija Halyna|Galina|Halina Tetiana|Tatjana|Tetjana Natalia|Natalie|Natalka Lubov|Ljuba|Luba Olena|Helene|Olena Irena|Irene|Iryna Mariia|Marie|Marijka Rozalia|Rosalie|Rozalija Teklia|Thekla|Tekla Varvara|Barbara|Warwara Vira|Wera|Wira"),
    sur="Shevchenko|Szewczenko Kovalenko|Kowalenko Bondarenko|Bondarenko Tkachenko|Tkaczenko Kravchenko|Krawczenko Melnyk|Melnik Boiko|Bojko Kovalchuk|Kowalczuk Shevchuk|Szewczuk Tkachuk|Tkaczuk Savchuk|Sawczuk Bondarchuk|Bondarczuk Kravchuk|Krawczuk Marchenko|Marczenko Petrenko|Petrenko Lysenko|Lysenko Oliinyk|Olijnyk Polishchuk|Poliszczuk Hnatiuk|Hnatiuk Pavliuk|Pawluk Romaniuk|Romaniuk Martyniuk|Martyniuk Panchuk|Panczuk Moroz|Moroz Kushnir|Kusznir Didukh|Diduch Hrytsak|Hrycak Stetsko|Stecko Fedorchuk|Fedorczuk Ivaniv|Iwaniw Danyliv|Danyliw Yatsyshyn|Jacyszyn Zakharchuk|Zacharczuk Chorniy|Czornyj Bilyk|Bilyk Voloshyn|Woloszyn Hrabovskyi|Grabowski Sokolovskyi|Sokolowski Lytvyn|Lytwyn Koval|Kowal Kostiuk|Kostiuk Nazarchuk|Nazarczuk Yurchenko|Jurczenko Klymchuk|Klymczuk Semeniuk|Semeniuk Prokopchuk|Prokopczuk Vasylyshyn|Wasylyszyn Dmytryshyn|Dmytryszyn Chaban|Czaban Shvets|Szwec Zhuk|Zuk Zhyla|Zyla Havryliuk|Hawryluk Kachmar|Kaczmar Bilous|Bilous Mykytiuk|Mykytiuk Sydorenko|Sydorenko Rudenko|Rudenko Tymoshenko|Tymoszenko Yaremchuk|Jaremczuk Demchuk|Demczuk Levytskyi|Lewicki Khomenko|Chomenko".split(),
    lands=[("Ukraine", "Ukrainian"), ("ukr.", "Ukrainian"), ("Polen (ukr.)", "Polish-Ukrainian"), ("staatenlos", "Stateless"), ("Polen", "Ukr.")], religion="GC",
    places="Lviv|Lemberg|Lwow Ternopil|Tarnopol|Tarnopol Stanyslaviv|Stanislau|Stanislawow Drohobych|Drohobytsch|Drohobycz Kolomyia|Kolomea|Kolomyja Stryi|Stryj|Stryj Rivne|Rowno|Rowne Lutsk|Luzk|Luck Kharkiv|Charkow|Kharkov Poltava|Poltawa|Poltawa Kyiv|Kiew|Kiev Chernivtsi|Czernowitz|Cernauti Zhytomyr|Schitomir|Zytomir Vinnytsia|Winniza|Vinnitsa Berezhany|Brzezany|Brzezany Buchach|Butschatsch|Buczacz Peremyshl|Przemysl|Przemysl Dnipropetrovsk|Dnjepropetrowsk|Dniepropetrovsk Sambir|Sambor|Sambor".split())
G["yu"] = dict(
    men=names("Ivan|Johann Josip|Josef Milan|Milan Jovan|Johann Nikola|Nikolaus Petar|Peter Stevan|Stefan Dragutin|Karl Marko|Markus Franjo|Franz Milorad|Milorad Dušan|Duschan Radovan|Radowan Stjepan|Stefan Ante|Anton Mate|Matthäus Živko|Schiwko Vladimir|Wladimir Borislav|Borislaw Đorđe|Georg Mihajlo|Michael Aleksandar|Alexander Slavko|Slawko Anton|Anton Janez|Johann Franc|Franz Jože|Josef Bogdan|Bogdan Ljubomir|Ljubomir Rade|Rade Miloš|Milosch Luka|Lukas Tomislav|Tomislaw"),
    women=names("Marija|Maria Ana|Anna Katarina|Katharina Milica|Miliza Jelena|Helene Ljubica|Ljubiza Danica|Daniza Vera|Wera Zora|Zora Ivanka|Johanna Jovanka|Johanna Stana|Stana Frančiška|Franziska Draginja|Draginja Desanka|Dessanka Slavica|Slawiza Kata|Käthe Mara|Mara Angela|Angela Anka|Anka"),
    sur="Jovanović Petrović Nikolić Marković Đorđević Stojanović Ilić Stanković Pavlović Milošević Horvat Kovačević Babić Marić Jurić Novak Kovačić Vuković Knežević Božić Blažević Tomić Radić Popović Savić Kralj Zupančič Krajnc Potočnik Mlakar Kos Golob Vidmar Turk Bizjak Hribar Rozman Kavčič Žagar Perić Lončar Šimić Matić Grgić Filipović Lukić Vidović Bašić Živković Simić Janković Todorović Obradović Mihajlović Kostić Ristić Đukić Vasić Lazić Mitrović Šarić Barišić Brkić Delić Mandić Stanić Miletić Đurić Bogdanović Radovanović Vučković Čolić Šešelj Žnidaršič Petek Kolar Cvetković".split(),
    lands=[("Jugoslawien", "Yugoslav"), ("jugosl.", "Jugoslav"), ("Kroatien", "Croat"), ("Serbien", "Serb"), ("Jugoslawien", "Slovene")], religion="OC",
    places="Zagreb|Agram|Zagreb Beograd|Belgrad|Belgrade Ljubljana|Laibach|Ljubljana Novi_Sad|Neusatz|Novi_Sad Osijek|Esseg|Osijek Maribor|Marburg|Maribor Sarajevo|Sarajewo|Sarajevo Split|Spalato|Split Niš|Nisch|Nish Kragujevac|Kragujewatz|Kragujevac Celje|Cilli|Celje Pančevo|Pantschowa|Pancevo Vršac|Werschetz|Vrsac Subotica|Maria-Theresiopel|Subotica Zemun|Semlin|Zemun Mostar|Mostar|Mostar Banja_Luka|Banja_Luka|Banja_Luka Kranj|Krainburg|Kranj Sisak|Sissek|Sisak".split())
G["lt"] = dict(
    men=names("Jonas|Johann Juozas|Josef Antanas|Anton Kazys|Kasimir Petras|Peter Vladas|Wladislaus Stasys|Stanislaus Pranas|Franz Vincas|Vinzenz Bronius|Bronislaus Jurgis|Georg Aleksas|Alexius Vytautas|Witold Algirdas|Algirdas Povilas|Paul Mykolas|Michael Leonas|Leo Balys|Valerian Feliksas|Felix Ignas|Ignaz Simas|Simon Zigmas|Sigmund Andrius|Andreas"),
    women=names("Ona|Anna Marija|Maria Elena|Helene Birutė|Birute Aldona|Aldona Stasė|Stanislawa Janina|Johanna Bronė|Bronislawa Petronėlė|Petronella Juzė|Josefa Stefanija|Stefanie Veronika|Veronika Magdalena|Magdalena Kazimiera|Kasimira Regina|Regina Danutė|Danute Irena|Irene Sofija|Sophie Emilija|Emilie"),
    sur="Kazlauskas Petrauskas Jankauskas Stankevičius Vasiliauskas Žukauskas Butkus Paulauskas Urbonas Kavaliauskas Navickas Ramanauskas Savickas Adomaitis Baranauskas Rimkus Šimkus Balčiūnas Mažeika Bagdonas Sakalauskas Vaitkus Gudaitis Norkus Jonaitis Mockus Grigaitis Kairys Pocius Žilinskas Šukys Bielskis Dambrauskas Račkauskas Černius Lukošius Vaičiulis Matulaitis Daukša Valaitis Brazaitis Gečas Klimas Liutkus Jasaitis Banys Šeštokas Bložis Kisielius Zaleckas".split(),
    lands=[("Litauen", "Lithuanian"), ("lit.", "Lith."), ("Litauen", "Lithuanian")], religion="RC",
    places="Kaunas|Kauen|Kaunas Vilnius|Wilna|Vilnius Šiauliai|Schaulen|Siauliai Panevėžys|Ponewesch|Panevezys Marijampolė|Mariampol|Marijampole Klaipėda|Memel|Klaipeda Telšiai|Telsche|Telsiai Tauragė|Tauroggen|Taurage Alytus|Olita|Alytus Biržai|Birsen|Birzai Ukmergė|Wilkomir|Ukmerge Kėdainiai|Kedahnen|Kedainiai Raseiniai|Rossieny|Raseiniai".split())
G["lv"] = dict(
    men=names("Jānis|Johann Kārlis|Karl Pēteris|Peter Arvīds|Arwid Alfrēds|Alfred Augusts|August Eduards|Eduard Arturs|Arthur Voldemārs|Woldemar Rūdolfs|Rudolf Andrejs|Andreas Jēkabs|Jakob Juris|Georg Miķelis|Michael Ernests|Ernst Fricis|Fritz Roberts|Robert Žanis|Schanis Aleksandrs|Alexander Osvalds|Oswald Teodors|Theodor Valdis|Waldis"),
    women=names("Anna|Anna Marija|Marie Alma|Alma Milda|Milda Emīlija|Emilie Olga|Olga Elza|Else Zelma|Selma Lilija|Lilli Mirdza|Mirdsa Valija|Walli Austra|Austra Paulīna|Pauline Katrīna|Katharina Lūcija|Luzie Ida|Ida Elvīra|Elvira Velta|Welta Ilga|Ilga"),
    sur="Bērziņš Kalniņš Ozoliņš Jansons Ozols Liepiņš Krūmiņš Balodis Eglītis Zariņš Pētersons Vītols Kļaviņš Kārkliņš Vanags Zālītis Dreimanis Grīnbergs Šmits Vilks Lapiņš Rozītis Kalējs Siliņš Strazdiņš Dzenis Bite Priede Zvirbulis Skujiņš Ābols Apsītis Āboliņš Briedis Celmiņš Freimanis Gulbis Jēkabsons Lācis Mežs Puriņš Rudzītis Saulītis Tauriņš Upītis Zeltiņš Zirnis Āboltiņš".split(),
    lands=[("Lettland", "Latvian"), ("lett.", "Latv."), ("Lettland", "Latvian")], religion="Luth",
    places="Rīga|Riga|Riga Liepāja|Libau|Liepaja Jelgava|Mitau|Jelgava Daugavpils|Dünaburg|Daugavpils Ventspils|Windau|Ventspils Valmiera|Wolmar|Valmiera Cēsis|Wenden|Cesis Rēzekne|Rositten|Rezekne Kuldīga|Goldingen|Kuldiga Tukums|Tuckum|Tukums Valka|Walk|Valka Jēkabpils|Jakobstadt|Jekabpils".split())
G["ee"] = dict(
    men=names("Johannes|Johannes Karl|Karl August|August Jaan|Johann Eduard|Eduard Jüri|Georg Villem|Wilhelm Peeter|Peter Arnold|Arnold Evald|Ewald Mihkel|Michael Juhan|Johann Hans|Hans Kaarel|Karl Kalju|Kalju Endel|Endel Heino|Heino Aleksander|Alexander"),
    women=names("Maria|Marie Linda|Linda Anna|Anna Helmi|Helmi Salme|Salme Leida|Leida Hilda|Hilda Alma|Alma Elsa|Else Marta|Martha Aino|Aino Ida|Ida Liisa|Luise Juuli|Julie Hilja|Hilja"),
    sur="Tamm Saar Sepp Mägi Kask Kukk Rebane Ilves Pärn Koppel Luik Oja Raudsepp Kuusk Karu Kütt Põder Vaher Lepik Kallas Laur Jõgi Tomson Peterson Mets Pihlak Järv Lepp Roos Toom Nõmm Kõiv Palu Teder Uibo Kivi Hunt Kuus Saks".split(),
    lands=[("Estland", "Estonian"), ("estn.", "Est.")], religion="Luth",
    places="Tallinn|Reval|Tallinn Tartu|Dorpat|Tartu Pärnu|Pernau|Parnu Narva|Narwa|Narva Viljandi|Fellin|Viljandi Rakvere|Wesenberg|Rakvere Võru|Werro|Voru Haapsalu|Hapsal|Haapsalu Kuressaare|Arensburg|Kuressaare".split())
G["jw"] = dict(
    men=names("Moszek|Moses|Mojsze|Moshe Abram|Abraham|Abram Chaim|Chaim|Heniek Jankiel|Jakob|Jakub Szmul|Samuel|Szmuel|Shmuel Icek|Isaak|Izaak Josek|Josef|Josel Lejb|Leo|Leib|Leon Mordka|Markus|Motek|Mordechai Hersz|Hermann|Herszel|Henryk Dawid|David|Dawid Izrael|Israel|Srul Pinkus|Pinkas|Pinchas Szlama|Salomon|Szlomo|Salek Majer|Meier|Meir Berek|Bernhard|Ber Nuchim|Nathan|Nachum Wolf|Wilhelm|Wolf Zelman|Salomon|Zalman Aron|Aron|Arek Fiszel|Felix|Fishel Naftali|Natan|Tuli Eliasz|Elias|Eli"),
    women=names("Chaja|Helene|Hela Sura|Sara|Sala Ryfka|Rebekka|Rywka|Regina Rachela|Rachel|Ruchla|Rosa Fajga|Fanny|Fela Estera|Esther|Ester|Esta Chana|Anna|Hanka Golda|Golda|Gienia Bajla|Berta|Bela Lea|Lea|Lonia Malka|Amalie|Mala Dwojra|Dora|Dora Perla|Perla|Pola Gitla|Gertrud|Gucia Cyrla|Cilli|Cesia Mindla|Minna|Mania Tauba|Toni|Tosia Brucha|Bronia|Bronka Masza|Maria|Masha"),
    sur="Goldberg|Goldberg Rozenberg|Rosenberg Grynberg|Grünberg Szwarc|Schwarz Wajnberg|Weinberg Zylberberg|Silberberg Kac|Katz Frydman|Friedmann Lewin|Levin Szapiro|Schapiro Rozenblum|Rosenblum Goldsztajn|Goldstein Rubinsztajn|Rubinstein Finkielsztajn|Finkelstein Wajs|Weiss Klajn|Klein Szulman|Schulmann Zylbersztajn|Silberstein Blumsztajn|Blumstein Edelman|Edelmann Ajzenberg|Eisenberg Kohn|Kohn Rabinowicz|Rabinowitsch Abramowicz|Abramowitsch Herszkowicz|Herschkowitz Moszkowicz|Moschkowitz Jakubowicz|Jakubowitz Berkowicz|Berkowitz Lichtensztajn|Lichtenstein Wajnsztok|Weinstock Cukierman|Zuckermann Borensztajn|Bornstein Epsztajn|Epstein Gutman|Gutmann Fajnsztajn|Feinstein Perelman|Perlmann Rajchman|Reichmann Zajdman|Seidmann Wajcman|Weizmann Kirszenbaum|Kirschenbaum Mandelbaum|Mandelbaum Tenenbaum|Tannenbaum Nusbaum|Nussbaum Apfelbaum|Apfelbaum Birnbaum|Birnbaum Gelbard|Gelbart Lipszyc|Lipschitz Landau|Landau Horowicz|Horowitz Zyskind|Süsskind Szpiro|Spiro Krakowski|Krakowski Warszawski|Warschawski Piotrkowski|Petrikowski Kestenberg|Kestenberg Rotsztajn|Rothstein Sztern|Stern Kupferminc|Kupfermünz".split(),
    lands=[("Polen", "Polish Jew"), ("staatenlos", "Stateless"), ("poln. Jude", "Jewish"), ("Polen", "Jewish")], religion="Jew",
    places="Łódź|Litzmannstadt|Lodz Warszawa|Warschau|Warsaw Będzin|Bendzin|Bedzin Sosnowiec|Sosnowitz|Sosnowiec Kraków|Krakau|Krakow Częstochowa|Tschenstochau|Czestochowa Radom|Radom|Radom Kielce|Kielce|Kielce Vilnius|Wilna|Wilno Kaunas|Kauen|Kovno Lublin|Lublin|Lublin Piotrków|Petrikau|Piotrkow Tarnów|Tarnow|Tarnow Białystok|Bialystok|Bialystok Lwów|Lemberg|Lwow".split())
G["hu"] = dict(
    men=names("Sándor|Alexander|Sandor Miklós|Nikolaus|Miklos Ernő|Ernst|Erno László|Ladislaus|Laszlo Béla|Adalbert|Bela József|Josef|Jozsef György|Georg|Gyorgy Imre|Emmerich|Imre Lajos|Ludwig|Lajos Jenő|Eugen|Jeno Mór|Moritz|Mor Ignác|Ignaz|Ignac Hermann|Hermann Dezső|Desiderius|Dezso Tibor|Tibor Ármin|Armin|Armin Márton|Martin|Marton Sámuel|Samuel|Samuel István|Stefan|Istvan"),
    women=names("Magda|Magdalena|Magda Ilona|Helene|Ilonka Rózsi|Rosa|Rozsi Edit|Edith|Edit Margit|Margarethe|Margit Erzsébet|Elisabeth|Bozsi Sári|Sara|Sari Hermina|Hermine|Hermina Klára|Klara|Klari Irén|Irene|Iren Gizella|Gisela|Gizi Éva|Eva|Eva Frida|Frieda|Frida Olga|Olga|Olga Aranka|Aranka Szerén|Serena|Szeren Etel|Ethel|Etus"),
    sur="Herskovits|Herschkowitz Markovits|Markowitz Fried|Fried Grósz|Gross Braun|Braun Weisz|Weiss Schwartz|Schwarz Klein|Klein Davidovits|Davidowitz Lebovits|Leibowitz Berkovits|Berkowitz Friedmann|Friedmann Kohn|Kohn Stern|Stern Grünfeld|Grünfeld Rosenfeld|Rosenfeld Moskovits|Moskowitz Jakobovits|Jakobowitz Roth|Roth Deutsch|Deutsch Farkas|Farkas Lázár|Lazar Steiner|Steiner Pollák|Pollak Katz|Katz Salamon|Salomon Izsák|Isaak Mendelovits|Mendelowitz Slomovits|Schlomowitz".split(),
    lands=[("Ungarn", "Hung. Jew"), ("Rumänien", "Roumanian"), ("staatenlos", "Stateless"), ("Tschechoslowakei", "Czech Jew")], religion="Jew",
    places="Oradea|Grosswardein|Nagyvarad Mukačevo|Munkatsch|Munkacs Sighet|Sighet|Maramarossziget Cluj|Klausenburg|Kolozsvar Košice|Kaschau|Kassa Budapest|Budapest|Budapest Miskolc|Mischkolz|Miskolc Užhorod|Ungwar|Ungvar Satu_Mare|Sathmar|Szatmar Debrecen|Debrezin|Debrecen Dej|Desch|Des Berehovo|Bergsass|Beregszasz".split())
SHARE = [("pl", 31), ("uk", 20), ("jw", 14), ("hu", 6), ("yu", 10), ("lt", 8), ("lv", 8), ("ee", 4)]
JOBS = [("Landarbeiter", "farm worker"), ("Landwirt", "farmer"), ("Schlosser", "locksmith"), ("Schneider", "tailor"), ("Schuhmacher", "shoemaker"), ("Tischler", "carpenter"), ("Arbeiter", "labourer"), ("Lehrer", "teacher"), ("Student", "student"), ("Kraftfahrer", "driver"), ("Bäcker", "baker"), ("Kaufmann", "merchant"), ("Soldat", "soldier"), ("Mechaniker", "mechanic"), ("Elektriker", "electrician"), ("Arzt", "physician"), ("Maurer", "bricklayer"), ("Beamter", "clerk"), ("Ingenieur", "engineer"), ("Müller", "miller")]
FJOBS = [("Hausfrau", "housewife"), ("Hausgehilfin", "domestic"), ("Landarbeiterin", "farm worker"), ("Schneiderin", "dressmaker"), ("Näherin", "seamstress"), ("Arbeiterin", "worker"), ("Krankenschwester", "nurse"), ("Köchin", "cook"), ("Lehrerin", "teacher"), ("Schülerin", "pupil")]
FLAT = str.maketrans({**{k: v for k, v in zip("ąćčęėįķļłńņóõśšźżžđūųāēīģáéőűí", "acceeikllnnoosszzzduuaeigaeoui")}, **{k: v for k, v in zip("ŠŽĄĆČĘĮĶĻŁŃÓŚŹŻĐŪŲĀĒĪÁÉ", "SZACCEIKLLNOSZZDUUAEIAE")}})
GERMAN = {"pl": [("szcz", "schtsch"), ("ść", "schtsch"), ("cz", "tsch"), ("sz", "sch"), ("rz", "rsch"), ("ż", "sch"), ("ś", "sch"), ("ski", "sky"), ("dzk", "tzk"), ("ck", "tzk"), ("ó", "u"), ("ę", "en"), ("ą", "on"), ("ch", "ch"), ("ń", "n"), ("ź", "s"), ("z", "s"), ("c", "z")],
          "uk": [("shch", "schtsch"), ("sh", "sch"), ("ch", "tsch"), ("zh", "sch"), ("kh", "ch"), ("ya", "ja"), ("yu", "ju"), ("ii", "ij"), ("iu", "ju"), ("ts", "z"), ("v", "w"), ("skyi", "sky"), ("h", "g"), ("yi", "y")],
          "yu": [("ović", "owitsch"), ("ević", "ewitsch"), ("ić", "itsch"), ("č", "tsch"), ("š", "sch"), ("ž", "sch"), ("đ", "dj"), ("Đ", "Dj"), ("Ž", "Sch"), ("Š", "Sch"), ("Č", "Tsch"), ("v", "w"), ("c", "z"), ("V", "W")],
          "lt": [("auskas", "auskas"), ("ičius", "itschus"), ("č", "tsch"), ("š", "sch"), ("ž", "sch"), ("Š", "Sch"), ("Ž", "Sch"), ("Č", "Tsch"), ("v", "w"), ("V", "W"), ("ū", "uh"), ("ė", "e"), ("c", "z")],
          "lv": [("ņš", "nsch"), ("bērz", "behrs"), ("Bērz", "Behrs"), ("ī", "ih"), ("ā", "ah"), ("ē", "eh"), ("ū", "uh"), ("š", "sch"), ("Š", "Sch"), ("z", "s"), ("Z", "S"), ("v", "w"), ("V", "W"), ("c", "z")],
          "hu": [("sz", "s"), ("cs", "tsch"), ("gy", "dj"), ("zs", "s")], "ee": [("õ", "ö"), ("v", "w"), ("V", "W"), ("aa", "ah"), ("ää", "äh")], "jw": []}
HEARD = [("w", "v"), ("v", "w"), ("cz", "ch"), ("sz", "sh"), ("y", "i"), ("i", "y"), ("sch", "sh"), ("j", "y"), ("k", "c"), ("ck", "k"), ("ll", "l"), ("nn", "n"), ("ow", "off"), ("ski", "sky"), ("ie", "e"), ("a", "o"), ("o", "a"), ("e", "a"), ("ch", "h"), ("z", "s"), ("s", "z"), ("tz", "ts"), ("wicz", "vich"), ("tsch", "tch"), ("rz", "r"), ("u", "o"), ("ia", "ja")]
MISREAD = [("u", "n"), ("n", "u"), ("rn", "m"), ("l", "t"), ("a", "o"), ("K", "R"), ("S", "L"), ("z", "r"), ("e", "c"), ("J", "I"), ("h", "k"), ("W", "M")]
ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()


def change(rng, s, tab):
    t = [(x, y) for x, y in tab if x in s]
    if not t:
        return s
    x, y = rng.choice(t)
    i = s.index(x)
    return s[:i] + y + s[i + len(x):]


def to_german(rng, s, g, all_rules):
    for x, y in GERMAN[g]:
        if all_rules or maybe(rng, 0.5):
            s = s.replace(x, y)
            if x[0].isalpha() and x.capitalize() != x:
                s = s.replace(x.capitalize(), y.capitalize()) if s.startswith(x.capitalize()) else s
    return s


def plain(s):
    return s.translate(FLAT).replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("Ä", "A").replace("Ö", "O").replace("Ü", "U")


def feminine(g, s, married):
    if g == "pl" or g == "uk" and s.endswith("skyi"):
        return s[:-1] + "a" if s[-3:] in ("ski", "cki", "zki") else s[:-4] + "ska" if s.endswith("skyi") else s[:-1] + "a" if s.endswith("zny") else s
    if g == "lt":
        for end in ("auskas", "as", "ius", "us", "is", "ys"):
            if s.endswith(end):
                stem = s[:-len(end)] + ("ausk" if end == "auskas" else "")
                return stem + ("ienė" if married else {"as": "aitė", "auskas": "aitė", "ius": "iūtė", "us": "utė", "is": "ytė", "ys": "ytė"}[end])
    if g == "lv":
        return s[:-2] + "ņa" if s.endswith("ņš") else s[:-2] + "e" if s.endswith("is") else s[:-1] + "a" if s.endswith("s") else s
    return s


def person(rng, bags, g, sur, sex, born, married):
    d = G[g]
    first = bags[g][0 if sex == "M" else 1].draw(rng)
    return {"g": g, "sur": sur, "first": first, "sex": sex, "born": born, "married": married, "maiden": bags[g][2].draw(rng) if sex == "F" and married else None, "home": bags[g][3].draw(rng), "job": rng.choice(JOBS if sex == "M" else FJOBS) if born.year < 1931 else None, "kz": "", "land": d["lands"][min(int(rng.expovariate(0.8)), len(d["lands"]) - 1)]}


def make(rng, folder):
    bags = {g: (Bag(d["men"], 4), Bag(d["women"], 4), Bag(d["sur"], 12), Bag(d["places"], 4)) for g, d in G.items()}
    people, fam = [], 0
    while len(people) < 6700:
        g = rng.choices([x for x, _ in SHARE], [w for _, w in SHARE])[0]
        sur, home = bags[g][2].draw(rng), bags[g][3].draw(rng)
        kind = rng.choices(["one", "couple", "siblings"], [66, 20, 14])[0]
        fam += 1
        y = int(rng.triangular(1886, 1930, 1919))
        day = lambda yy: dt.date(yy, 1, 1) + dt.timedelta(days=rng.randrange(365))
        group = []
        if kind == "one":
            group.append(person(rng, bags, g, sur, "M" if maybe(rng, 0.62) else "F", day(y), maybe(rng, 0.4)))
        elif kind == "couple":
            y = min(y, 1922)
            group = [person(rng, bags, g, sur, "M", day(y), True), person(rng, bags, g, sur, "F", day(y + rng.randint(-2, 7)), True)]
            by = max(y + rng.randint(21, 30), 1925)
            while by < 1946 and maybe(rng, 0.6):
                c = person(rng, bags, g, sur, rng.choice("MF"), day(by), False)
                if c["first"] not in [q["first"] for q in group]:
                    group.append(c)
                by += rng.randint(1, 5)
        else:
            for s in range(rng.choice([2, 2, 3])):
                c = person(rng, bags, g, sur, rng.choice("MMF"), day(y + rng.randint(1, 3) + 2 * s if y < 1925 else 1924 + s), False)
                if c["first"] not in [q["first"] for q in group]:
                    group.append(c)
        kzbase = rng.choice([("Dachau", rng.randint(60000, 160000)), ("Buchenwald", rng.randint(9000, 139000)), ("Auschwitz", rng.randint(30000, 200000)), ("Flossenbürg", rng.randint(5000, 89000)), ("Mauthausen", rng.randint(20000, 139000)), ("Ravensbrück", rng.randint(9000, 90000))])
        inkz = maybe(rng, {"jw": 0.7, "hu": 0.8, "pl": 0.16}.get(g, 0.09))
        k = rng.random()
        fate = "both" if k < 0.34 else "card" if k < 0.68 else "roll"
        for j, p in enumerate(group):
            p["fam"] = fam
            if kind != "one" and (j or maybe(rng, 0.9)):
                p["home"] = home if p["born"].year < 1940 else rng.choice([home, ("Ingolstadt",) * 3, ("Augsburg",) * 3]) if isinstance(home, tuple) else home
            if inkz and p["born"].year < 1930:
                p["kz"] = (kzbase[0], kzbase[1] + j)
            p["card"] = fate == "card" or fate == "both" and (len(group) == 1 or maybe(rng, 0.8))
            p["roll"] = fate == "roll" or fate == "both" and (len(group) == 1 or maybe(rng, 0.85))
            people.append(p)

    def place(p, way):
        t = p["home"] if isinstance(p["home"], tuple) else tuple(x.replace("_", " ") for x in p["home"].split("|"))
        return t[way] if way < len(t) else t[0]

    cards, roll = [], []
    for i, p in enumerate(people):
        if p["card"]:
            cards.append((i, 0))
            if maybe(rng, 0.035):
                cards.append((i, 1))
        if p["roll"]:
            roll.append(i)
    drawn = []
    for i, again in cards:
        p = people[i]
        g, sur, first = p["g"], p["sur"], p["first"]
        tableau = sur.split("|")
        s = tableau[0]
        use = rng.random()
        if g == "uk":
            s = tableau[0] if use < 0.5 else tableau[1]
            s = to_german(rng, s, "uk" if use < 0.5 else "pl", True) if use < 0.72 else s
        elif g in ("jw", "hu"):
            s = tableau[1] if use < 0.68 else tableau[0]
        maid = p["maiden"].split("|")[0] if p["maiden"] else ""
        sought_maiden = maid and maybe(rng, 0.07)
        if sought_maiden:
            s = maid
        if p["sex"] == "F" and g in ("pl", "lt", "lv", "uk") and maybe(rng, 0.6):
            s = feminine(g, s, p["married"] and not sought_maiden)
        if g not in ("uk", "jw", "hu") and use < 0.5:
            s = to_german(rng, s, g, use < 0.22)
        s = plain(s) if maybe(rng, 0.3) or g != "ee" and g != "jw" else s.translate(FLAT)
        if maybe(rng, 0.1):
            s = s[0] + change(rng, s[1:], HEARD)
        if maybe(rng, 0.08):
            s = change(rng, s, MISREAD)
        f = first[1] if maybe(rng, 0.6) and len(first) > 1 else first[0] if maybe(rng, 0.85) else first[-1]
        if g == "uk" and f == first[0] and maybe(rng, 0.7):
            f = to_german(rng, f, "uk", True)
        f = plain(f) if f != first[1] else f
        if maybe(rng, 0.05):
            f = f[:3] + "." if maybe(rng, 0.5) else f[0] + "."
        elif maybe(rng, 0.04):
            f = change(rng, f, MISREAD)
        d = p["born"]
        k = rng.random()
        if k < 0.06:
            d = d.replace(year=d.year + rng.choice([-1, 1, 1, -2, 2, 10, -10]), day=min(d.day, 28))
        elif k < 0.1:
            d = d.replace(day=rng.randint(1, 28))
        elif k < 0.12:
            d = d.replace(month=rng.randint(1, 12), day=min(d.day, 28))
        elif k < 0.16 and g in ("uk", "yu"):
            d = d - dt.timedelta(days=13)
        k = rng.random()
        date = "%d.%d.%d" % (d.day, d.month, d.year) if k < 0.48 else "%d.%d.%02d" % (d.day, d.month, d.year % 100) if k < 0.66 else "%d. %s. %d" % (d.day, ROMAN[d.month - 1], d.year) if k < 0.74 else "%02d.%02d.%d" % (d.day, d.month, d.year) if k < 0.84 else str(d.year) if k < 0.92 else "etwa %d" % d.year if k < 0.94 else "%d Jahre alt" % (1946 - d.year) if k < 0.96 else ""
        home = place(p, 1 if maybe(rng, 0.74) else 0 if maybe(rng, 0.5) else 2)
        home = plain(home) if home != place(p, 1) else home
        if maybe(rng, 0.09):
            home = rng.choice(["Kreis ", "b. ", "bei "]) + home
        elif maybe(rng, 0.06):
            home = change(rng, home, MISREAD)
        elif maybe(rng, 0.05):
            home = plain(bags[g][3].draw(rng).split("|")[1].replace("_", " "))
        kz = "KZ %s Nr. %d" % p["kz"] if p["kz"] and maybe(rng, 0.5) else "KZ " + p["kz"][0] if p["kz"] and maybe(rng, 0.6) else ""
        if kz and "Nr." in kz and maybe(rng, 0.07):
            kz = kz[:-5] + typo(rng, kz[-5:])
        job = p["job"][0] if p["job"] and maybe(rng, 0.7) else "Kind" if not p["job"] and maybe(rng, 0.5) else ""
        if job and job != "Kind" and maybe(rng, 0.2):
            job = rng.choice(JOBS if p["sex"] == "M" else FJOBS)[0]
        man = maybe(rng, 0.4)
        seeker = rng.choice(["Vater", "Bruder", "Onkel"] + (["Ehemann"] * 2 if p["sex"] == "F" and p["married"] else []) if man else ["Mutter", "Schwester", "Tante"] + (["Ehefrau"] * 2 if p["sex"] == "M" and p["married"] else []))
        seeker += " " + plain(bags[g][0 if man else 1].draw(rng)[1]) + " " + plain(p["sur"].split("|")[0] if maybe(rng, 0.7) else bags[g][2].draw(rng).split("|")[0])
        s = s.upper() if maybe(rng, 0.25) else s
        full = "geb. " + plain(maid) if maid and not sought_maiden and maybe(rng, 0.35) else ""
        news = rng.choice(["1944 Berlin", "Jan. 45 Evakuierung", "1943 Ostarbeiter Essen", "Sommer 44 Warschau", "Stalag VII A", "1945 Prag", "Arbeitseinsatz Bayern", "1944 Linz", "", "", "Ghetto " + place(p, 1) if g in ("jw", "hu") else "1942 verschleppt", "Lazarett", "Todesmarsch" if p["kz"] else "Flüchtlingstreck"])
        drawn.append((s.upper() + f, i, again, [s, full, f, date, home if maybe(rng, 0.93) else "", p["land"][0] if maybe(rng, 0.85) else "", job, kz, news, seeker, "%d.%d.46" % (rng.randint(1, 28), rng.randint(1, 12))]))
    drawn.sort(key=lambda r: (r[0], r[1], r[2]))
    ids, out, num = {}, [], 400
    for _, i, again, row in drawn:
        num += rng.randint(1, 4)
        rid = "SK %d/%d" % (num, 46)
        ids.setdefault(i, []).append(rid)
        out.append([rid] + row)
    save(folder, FILES[0], ["Kartei-Nr.", "Name", "Geburtsname", "Vorname", "geb. am", "geb. in", "Staatsang.", "Beruf", "KZ / Häftl.-Nr.", "letzte Nachricht", "Suchender", "angelegt"], out)
    rid_of, out = {}, []
    famno, nextno = {}, 900100
    order = sorted(roll, key=lambda i: (people[i]["fam"] * 7919 % 100003, i))
    for n, i in enumerate(order):
        p = people[i]
        g, first = p["g"], p["first"]
        if p["fam"] not in famno:
            famno[p["fam"]] = len(famno) + 1
        nextno += rng.randint(1, 5)
        rid_of[i] = "DP%d" % nextno
        tab = p["sur"].split("|")
        s = tab[0]
        if g == "uk" and maybe(rng, 0.5) or g in ("jw", "hu") and maybe(rng, 0.25):
            s = tab[-1]
        if p["sex"] == "F" and g in ("pl", "lt", "lv", "uk") and maybe(rng, 0.72):
            s = feminine(g, s, p["married"])
        s = plain(s)
        if maybe(rng, 0.14):
            s = s[0] + change(rng, s[1:], HEARD)
        if maybe(rng, 0.03):
            s = typo(rng, s)
        f = first[0] if maybe(rng, 0.62) else rng.choice(first)
        f = plain(f)
        if maybe(rng, 0.1):
            f = f[0] + change(rng, f[1:], HEARD)
        if maybe(rng, 0.012):
            s, f = f, s
        d = p["born"]
        k = rng.random()
        if k < 0.05:
            d = d.replace(year=d.year + rng.choice([-2, -1, 1, 2, 3, 5]), day=min(28, d.day))
        elif k < 0.07 and d.day < 13:
            d = dt.date(d.year, d.day, d.month)
        date = "%02d.%02d.%d" % (d.day, d.month, d.year) if maybe(rng, 0.6) else "%d.%d.%02d" % (d.day, d.month, d.year % 100) if maybe(rng, 0.7) else d.strftime("%d %b %Y")
        home = plain(place(p, 0 if maybe(rng, 0.58) else 2 if maybe(rng, 0.7) else 1))
        if maybe(rng, 0.1):
            home = change(rng, home, HEARD)
        elif maybe(rng, 0.04):
            home = plain(bags[g][3].draw(rng).split("|")[0].replace("_", " "))
        job = p["job"][1] if p["job"] else "child" if p["born"].year > 1939 else "pupil"
        if p["job"] and maybe(rng, 0.3):
            job = rng.choice(JOBS if p["sex"] == "M" else FJOBS)[1]
        kz = str(p["kz"][1]) if p["kz"] and maybe(rng, 0.58) else ""
        if kz and maybe(rng, 0.05):
            kz = typo(rng, kz)
        if kz and maybe(rng, 0.5):
            kz = p["kz"][0].replace("ü", "ue")[:rng.choice([2, 3, 12])] + " " + kz
        out.append([rid_of[i], famno[p["fam"]], s if maybe(rng, 0.9) else s.upper(), f, plain(p["maiden"].split("|")[0]) if p["maiden"] and maybe(rng, 0.3) else "", p["sex"], date if maybe(rng, 0.98) else "", home if maybe(rng, 0.96) else "", p["land"][1] if maybe(rng, 0.9) else "", {"GC": rng.choice(["GC", "GC", "Orth"]), "OC": rng.choice(["OC", "RC"])}.get(G[g]["religion"], G[g]["religion"]) if maybe(rng, 0.8) else "", job, kz, rng.choice(["M", "M", "S"]) if p["married"] else "S", "B%d/%d" % (famno[p["fam"]] % 40 + 1, famno[p["fam"]] % 23 + 1), rng.choice(["USA", "Canada", "Palestine" if g in ("jw", "hu") else "Australia", "repatriation", "Belgium", "undecided", ""])])
    save(folder, FILES[1], ["DP No.", "Family", "Surname", "First name", "Maiden name", "Sex", "Born", "Place of birth", "Nationality", "Rel.", "Occupation", "Camp No.", "M/S", "Block/Room", "Desired destination"], out)
    save(folder, "truth.csv", ["left_id", "right_id"], [[c, rid_of[i]] for i in sorted(ids) if i in rid_of for c in ids[i]])
