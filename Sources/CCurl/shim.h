// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

#include <curl/curl.h>

// Swift calls no functions of variable arguments; one of these sets each kind of option.

static inline CURLcode reunify_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode reunify_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode reunify_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode reunify_curl_set_list(CURL *handle, CURLoption option,
                                             struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode reunify_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode reunify_curl_set_opening(CURL *handle, curl_opensocket_callback opening) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, opening);
}

static inline CURLcode reunify_curl_set_taking(CURL *handle, CURLoption option,
                                               curl_write_callback taking) {
    return curl_easy_setopt(handle, option, taking);
}

static inline long reunify_curl_status(CURL *handle) {
    long status = 0;
    return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK ? status : 0;
}
