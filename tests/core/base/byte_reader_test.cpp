// ByteReader: what untrusted bytes may and may not make of it.
#include "core/base/byte_reader.hpp"

#include <string>

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

using namespace std::string_view_literals;

TEST(ByteReader, ReadsLittleEndian) {
  ByteReader in("\x01\x02\x03\xfe\xff\xff\xff"sv);
  EXPECT_EQ(in.u8(), 1u);
  EXPECT_EQ(in.u16(), 0x0302u);
  EXPECT_EQ(in.i32(), -2);
  EXPECT_TRUE(in.ok() && in.at_end());
}

TEST(ByteReader, ReadsVarintsOfEveryLength) {
  ByteReader in("\x00\x7f\x80\x01\xff\xff\xff\xff\x0f"sv);
  EXPECT_EQ(in.varint(), 0u);
  EXPECT_EQ(in.varint(), 127u);
  EXPECT_EQ(in.varint(), 128u);
  EXPECT_EQ(in.varint(), 0xffffffffu);
  EXPECT_TRUE(in.ok());
}

TEST(ByteReader, RefusesVarintsOver32Bits) {
  ByteReader wide("\xff\xff\xff\xff\x1f"sv), endless("\x80\x80\x80\x80\x80\x00"sv);
  EXPECT_EQ(wide.varint(), 0u);
  EXPECT_FALSE(wide.ok());
  EXPECT_EQ(endless.varint(), 0u);
  EXPECT_FALSE(endless.ok());
}

TEST(ByteReader, ReadsSignedNumbersToTheEndsOfTheirRange) {
  ByteReader in("\x01\x02\xff\xff\xff\xff\x0f\xfe\xff\xff\xff\x0f"sv);
  EXPECT_EQ(in.signed_varint(), -1);
  EXPECT_EQ(in.signed_varint(), 1);
  EXPECT_EQ(in.signed_varint(), -2147483647 - 1);
  EXPECT_EQ(in.signed_varint(), 2147483647);
}

TEST(ByteReader, StaysWrongAfterTheEnd) {
  ByteReader in("\x05"sv, 100);
  EXPECT_EQ(in.u32(), 5u);
  EXPECT_FALSE(in.ok());
  EXPECT_EQ(in.offset(), 101u);
  EXPECT_EQ(in.text(0), "");
  EXPECT_FALSE(in.ok());
}

TEST(ByteReader, GivesTextOnlyWhole) {
  ByteReader in("abc"sv);
  EXPECT_EQ(in.text(2), "ab");
  EXPECT_EQ(in.text(2), "");
  EXPECT_FALSE(in.ok());
}

}  // namespace
}  // namespace dateline::core
