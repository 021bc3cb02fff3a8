/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the preload library and the interceptor agree on. Read by C and by C++; numbers are those of this machine, since
   both ends run on it. */
#ifndef TELLTALE_REDIRECT_CONTRACT_H
#define TELLTALE_REDIRECT_CONTRACT_H

#include <stdint.h>

/* The library finds the shared file by this variable: `PATH`. Its absence makes the library do nothing. */
#define TELLTALE_REDIRECT_VARIABLE "TELLTALE_REDIRECT"

/* The first byte is none that HTTP or TLS begins with. */
#define TELLTALE_PREAMBLE_MARK "\0TTRUN1\n"
#define TELLTALE_PREAMBLE_MARK_SIZE 8
#define TELLTALE_TOKEN_SIZE 32
#define TELLTALE_LONGEST_NAME 253

enum telltale_destination {
    TELLTALE_DESTINATION_NAME = 1, /* a host name, without a final dot, in lower case */
    TELLTALE_DESTINATION_IPV4 = 4, /* 4 bytes, as in a packet */
    TELLTALE_DESTINATION_IPV6 = 6  /* 16 bytes */
};

/* What the library sends first on every connection that it brings to the interceptor; `size` bytes of destination
   follow. */
struct telltale_preamble
{
    char mark[TELLTALE_PREAMBLE_MARK_SIZE];
    uint8_t token[TELLTALE_TOKEN_SIZE];
    uint32_t process;
    uint16_t port; /* which the program meant to connect to */
    uint8_t kind;  /* telltale_destination */
    uint8_t size;
};

/* Names stand for addresses of 198.18.0.0/15, which RFC 2544 keeps from the Internet: the name of slot N is at
   198.18.0.0 + N. Slot 0 is not used. */
#define TELLTALE_FIRST_ADDRESS 0xC6120000u
#define TELLTALE_NAME_SLOTS 131072u

#endif
