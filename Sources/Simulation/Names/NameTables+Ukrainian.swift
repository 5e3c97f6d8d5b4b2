// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names of Ukraine, from general knowledge; given names of men with the patronymics made of them,
/// surnames with the form of women where there is one.
enum UkrainianNames {
    static let women = """
        Olena=Elena=Olyena@Олена/Lena Iryna=Irina@Ірина/Ira Oksana=Oxana@Оксана Nataliia=Natalia=Natalya@Наталія/Natasha \
        Tetiana=Tatiana=Tetyana@Тетяна/Tanya Svitlana=Svetlana@Світлана/Sveta Anna=Hanna@Анна/Ania Mariia=Maria=Mariya@Марія/Masha \
        Yuliia=Yulia=Julia@Юлія/Yulya Kateryna=Ekaterina=Katerina@Катерина/Katya Liudmyla=Ludmila=Lyudmyla@Людмила/Luda \
        Halyna=Galina@Галина/Halia Olha=Olga@Ольга/Olya Nadiia=Nadia=Nadiya@Надія/Nadya Viktoriia=Victoria=Viktoriya@Вікторія/Vika \
        Anastasiia=Anastasia@Анастасія/Nastya Sofiia=Sofia=Sofiya@Софія/Sonya Daryna=Darina@Дарина/Dasha Oleksandra=Alexandra@Олександра/Sasha \
        Solomiia=Solomia@Соломія Zlata@Злата Veronika@Вероніка Yelyzaveta=Elizaveta=Lizaveta@Єлизавета/Liza Polina@Поліна Alina@Аліна \
        Larysa=Larisa@Лариса Valentyna=Valentina@Валентина/Valya Lesia=Lesya@Леся Zoriana=Zoryana@Зоряна Khrystyna=Kristina@Христина
        """
    static let men = """
        Oleksandr=Aleksandr=Alexander=Olexandr@Олександр/Sasha/Sashko+Oleksandrovych+Oleksandrivna+Олександрович+Олександрівна \
        Serhii=Sergey=Serhiy=Sergei@Сергій/Seryozha+Serhiiovych+Serhiivna+Сергійович+Сергіївна \
        Volodymyr=Vladimir@Володимир/Vova+Volodymyrovych+Volodymyrivna+Володимирович+Володимирівна \
        Mykola=Nikolai=Nikolay@Микола/Kolia+Mykolaiovych+Mykolaivna+Миколайович+Миколаївна \
        Andrii=Andrey=Andriy=Andrei@Андрій+Andriiovych+Andriivna+Андрійович+Андріївна \
        Ivan@Іван/Vania+Ivanovych+Ivanivna+Іванович+Іванівна \
        Vasyl=Vasily=Vasyly@Василь/Vasia+Vasylovych+Vasylivna+Васильович+Василівна \
        Oleh=Oleg@Олег+Olehovych+Olehivna+Олегович+Олегівна \
        Viktor=Victor@Віктор/Vitia+Viktorovych+Viktorivna+Вікторович+Вікторівна \
        Yurii=Yuri=Yuriy=Iurii@Юрій/Yura+Yuriiovych+Yuriivna+Юрійович+Юріївна \
        Petro=Piotr=Pyotr@Петро/Petia+Petrovych+Petrivna+Петрович+Петрівна \
        Dmytro=Dmitry=Dmitri=Dmitriy@Дмитро/Dima+Dmytrovych+Dmytrivna+Дмитрович+Дмитрівна \
        Anatolii=Anatoly=Anatoliy@Анатолій/Tolia+Anatoliiovych+Anatoliivna+Анатолійович+Анатоліївна \
        Mykhailo=Mikhail=Mykhaylo@Михайло/Misha+Mykhailovych+Mykhailivna+Михайлович+Михайлівна \
        Ihor=Igor@Ігор+Ihorovych+Ihorivna+Ігорович+Ігорівна \
        Maksym=Maxim=Maksim@Максим/Max+Maksymovych+Maksymivna+Максимович+Максимівна \
        Bohdan=Bogdan@Богдан+Bohdanovych+Bohdanivna+Богданович+Богданівна \
        Roman@Роман/Roma+Romanovych+Romanivna+Романович+Романівна \
        Artem=Artyom@Артем+Artemovych+Artemivna+Артемович+Артемівна \
        Denys=Denis@Денис+Denysovych+Denysivna+Денисович+Денисівна \
        Taras@Тарас+Tarasovych+Tarasivna+Тарасович+Тарасівна \
        Yevhen=Evgeny=Yevgen@Євген/Zhenia+Yevhenovych+Yevhenivna+Євгенович+Євгенівна \
        Danylo=Danilo=Daniil@Данило+Danylovych+Danylivna+Данилович+Данилівна \
        Nazar@Назар+Nazarovych+Nazarivna+Назарович+Назарівна \
        Matvii=Matvey=Matviy@Матвій+Matviiovych+Matviivna+Матвійович+Матвіївна
        """
    static let surnames = """
        Melnyk=Melnik@Мельник Shevchenko=Shevchenco@Шевченко Boiko=Boyko@Бойко Kovalenko@Коваленко Bondarenko@Бондаренко \
        Tkachenko@Ткаченко Kovalchuk=Kovalchouk@Ковальчук Kravchenko@Кравченко Oliinyk=Oliynyk=Oleinik@Олійник Shevchuk@Шевчук \
        Koval@Коваль Polishchuk=Polischuk@Поліщук Bondar@Бондар Tkachuk@Ткачук Moroz@Мороз Marchenko@Марченко Lysenko@Лисенко \
        Rudenko@Руденко Savchenko@Савченко Petrenko@Петренко Kravchuk@Кравчук Klymenko=Klimenko@Клименко Ponomarenko@Пономаренко \
        Savchuk@Савчук Vasylenko=Vasilenko@Василенко Khomenko@Хоменко Pavlenko@Павленко Mazur@Мазур Kushnir@Кушнір Havryliuk=Gavriluk@Гаврилюк \
        Kovalskyi=Kovalsky=Kovalskiy@Ковальський+Kovalska+Ковальська Lisovskyi=Lisovsky@Лісовський+Lisovska+Лісовська \
        Zelinskyi=Zelinsky@Зелінський+Zelinska+Зелінська Sadovyi=Sadovy@Садовий+Sadova+Садова Ivanov@Іванов+Ivanova+Іванова \
        Popov@Попов+Popova+Попова Petrov@Петров+Petrova+Петрова Volkov@Волков+Volkova+Волкова Bilyi=Bely@Білий+Bila+Біла \
        Chornyi=Chorny=Chernyi@Чорний+Chorna+Чорна Hrytsenko=Gritsenko@Гриценко Zinchenko@Зінченко Sydorenko=Sidorenko@Сидоренко
        """
}
