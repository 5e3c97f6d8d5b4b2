jaro_winkler_similarity("surname_l", "surname_r") >= 0.9 AND "dob_l" = "dob_r"
