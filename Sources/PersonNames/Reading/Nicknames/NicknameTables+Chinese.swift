// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension NicknameTables {
    /// Chinese surnames by how passports romanise them: pinyin of the mainland, Wade–Giles of Taiwan, Cantonese of
    /// Hong Kong, Hokkien, Teochew and Hakka of Malaysia, Singapore and Indonesia.
    ///
    /// One line a character. One spelling stands for several characters, as Ng for 吳 and 黃.
    static let chineseSurnames = #"""
        chen chan tan chern
        lin lam lim
        huang hwang wong ng ooi
        li lee
        wang wong ong heng
        zhang chang cheung cheong teoh
        wu ng goh woo
        liu lau low lew lao
        cai tsai choi choy chua chuah
        yang yeung yeoh yeo
        xu hsu hui koh khor
        zheng cheng tay teh
        xie hsieh tse chia cheah
        guo kuo kwok kuek quek
        hong hung ang
        zeng tseng tsang
        zhou chou chow chew
        ye yeh yip yap ip
        he ho
        luo lo law loh
        liang leung leong neoh
        deng teng tang
        feng fung fong
        zhu chu choo
        hu woo foo oh
        zhao chao chiu teo
        xu hsu tsui chee
        sun suen soon
        gao kao ko kow
        xiao hsiao siu siow seow
        shen shum sim
        peng pang phang
        lu lo loo
        su so soh soo
        yu yee
        fang fong png
        zhuang chuang chong chng
        liao liu liew leow
        jiang chiang kong kang
        ma mah beh
        qiu chiu yau khoo
        you yu yau yew
        pan poon phua
        fu foo poh
        dai tai
        song sung
        wei ngai gooi
        jin chin kam kim
        tang tong thong
        du tu to toh
        lu luk lok loke
        cheng ching thia
        shi shih sze see
        jian chien kan
        zhong chung tiong
        wen man boon
        kong hung
        bai pai pak peh
        gu ku koo
        hao kok
        """#
}
