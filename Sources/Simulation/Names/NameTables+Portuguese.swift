// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names of Brazil, roughly in the order of their frequency, from general knowledge.
enum PortugueseNames {
    static let women = """
        Maria/Mariazinha/Cota Ana/Aninha Francisca/Chica Antônia/Tonha Adriana/Dri Juliana/Ju Márcia Fernanda/Nanda Patrícia/Paty \
        Aline Sandra Camila/Mila Amanda Bruna Jéssica Letícia/Lê Júlia Luciana/Lu Vanessa Mariana Gabriela/Gabi Vera Vitória \
        Larissa Cláudia Beatriz/Bia Rita Luana Sônia Renata Eliane Josefa/Zefa Simone Natália Cristiane Carla Débora Rosângela \
        Jaqueline Rosa Daniela Aparecida/Cida Marlene Terezinha/Tereza Raimunda Andreia Fabiana Lúcia Raquel Rafaela Joana \
        Ana_Paula/Paulinha Maria_Aparecida/Cida Maria_José/Zezé Ana_Clara Maria_Eduarda/Duda Ana_Júlia Maria_das_Graças/Graça
        """
    static let men = """
        José/Zé/Zezinho João/Joãozinho Antônio/Tonho/Toninho Francisco/Chico Carlos/Carlinhos Paulo/Paulinho Pedro/Pedrinho \
        Lucas Luiz/Lula Marcos/Marquinhos Luís Gabriel/Biel Rafael/Rafa Daniel/Dani Marcelo Bruno Eduardo/Dudu Felipe/Lipe \
        Raimundo/Mundinho Rodrigo/Digo Manoel/Mané Mateus André/Dedé Fernando/Nando Fábio Leonardo/Léo Gustavo/Guga Guilherme/Gui \
        Leandro Tiago Anderson Ricardo Márcio Jorge Sebastião/Tião Alexandre/Xande Roberto/Beto Edson Diego Vítor Sérgio Cláudio \
        Geraldo Adriano Júlio Joaquim/Quim Wesley Welington Davi Enzo Arthur Miguel Heitor Samuel Caio Igor \
        João_Pedro João_Vitor Luiz_Carlos José_Carlos Antônio_Carlos Paulo_César Pedro_Henrique
        """
    static let surnames = """
        da_Silva dos_Santos de_Oliveira de_Souza Pereira Rodrigues Alves Ferreira de_Lima Gomes Costa Ribeiro Martins Carvalho Almeida \
        Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas Cardoso \
        Ramos Gonçalves Santana Teixeira Araújo Pinto Moura Cavalcante Batista Campos Monteiro Correia Melo Barros Moraes Borges \
        Azevedo Reis Duarte Siqueira Viana Assis Xavier Farias Coelho Cunha Castro Miranda Sales Brito Macedo Bezerra Nogueira \
        de_Paula da_Cruz das_Neves Pires Peixoto Aguiar Leite Queiroz Rezende Guimarães Fonseca Amaral
        """
}
