#include "core/base/text_columns.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/geo/projection.hpp"

namespace dateline::core {
namespace {

enum class Tide : std::uint8_t {
  low,
  high
};
constexpr Tide last_value(Tide) noexcept {
  return Tide::high;
}

struct Harbour {
  std::string name;
  double depth = 0;
  float tide_metres = 0;
  std::uint32_t berths = 0;
  Tide tide = Tide::low;
  bool open = false;
  std::optional<std::uint32_t> pilot;
  std::vector<std::string> ships;
};

template <class Form, class Given>
void describe(Form& form, Given& harbour) {
  form.text(0, harbour.name);
  form.number(1, harbour.depth, 100);
  form.number(1, harbour.tide_metres, 20);
  form.count(1, harbour.berths);
  form.choice(1, harbour.tide);
  form.flag(1, harbour.open);
  form.optional(1, harbour.pilot, [&](auto& pilot) { form.position(1, pilot, 3); });
  form.list(1, harbour.ships, 4, [&](auto& ship) { form.text(0, ship); });
}

constexpr const char* kFormat = "harbour/1";

std::string written(const Harbour& harbour) {
  TextColumnWriter form(2);
  describe(form, harbour);
  return form.finish(kFormat);
}

std::optional<Harbour> read(std::string_view bytes) {
  TextColumnReader form(bytes, kFormat, 2);
  Harbour harbour;
  describe(form, harbour);
  return form.ok() && form.at_end() ? std::optional(harbour) : std::nullopt;
}

const Harbour
    kTromso{"Troms\u00f8 \\ <b>\r\n\x1c\t", 69.6496, 2.8f, 12, Tide::high, true, 2, {"", "Fram"}};

TEST(TextColumns, GiveBackWhatWasWritten) {
  const auto harbour = read(written(kTromso));
  ASSERT_TRUE(harbour);
  EXPECT_EQ(harbour->name, kTromso.name);
  EXPECT_EQ(harbour->depth, kTromso.depth);
  EXPECT_EQ(harbour->tide_metres, kTromso.tide_metres);
  EXPECT_EQ(harbour->berths, kTromso.berths);
  EXPECT_EQ(harbour->tide, kTromso.tide);
  EXPECT_TRUE(harbour->open);
  EXPECT_EQ(harbour->pilot, kTromso.pilot);
  EXPECT_EQ(harbour->ships, kTromso.ships);
}

TEST(TextColumns, HaveNothingThatMarkupWouldRead) {
  const std::string text = written(kTromso);
  EXPECT_EQ(text.find('<'), text.npos);
  EXPECT_EQ(text.find('\r'), text.npos);
  EXPECT_NE(text.find("2.8\n"), text.npos) << "a float has no more digits than it needs";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, text.npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(TextColumns, RefuseWhatIsOutOfRange) {
  const std::string good = written({"a", 9, 1, 5, Tide::low, false, 2, {}});
  ASSERT_TRUE(read(good));
  ASSERT_EQ(good, "harbour/1\n2 16\na\n9\n1\n5\n0\n0\n1\n2\n0\n");
  const std::pair<const char*, const char*> damages[] = {
      {"harbour/1", "harbour/2"},
      {"a\n", "\xff\n"},
      {"9\n", "x\n"},
      {"9\n", "-\n"},
      {"\n5\n0\n", "\n-\n0\n"},
      {"\n5\n0\n", "\n5\n2\n"},
      {"\n0\n1\n2\n", "\n2\n1\n2\n"},
      {"\n1\n2\n0", "\n1\n3\n0"},
      {"\n2\n0\n", "\n2\n5\n"},
      {"\n2\n0\n", "\n2\n1\n"},
      {"2 16", "2 15"},
      {"2 16", "2 17"},
      {"2 16", "3 16"},
      {"2 16", "2"},
      {"\n0\n0\n1", "\n0\n0"},
  };
  for (const auto& [from, to] : damages) {
    EXPECT_FALSE(read(replaced(good, from, to))) << from << " to " << to;
  }
  EXPECT_FALSE(read(good + "a"));
  EXPECT_FALSE(read(good.substr(0, good.size() - 2)));
  EXPECT_FALSE(read(""));
}

TEST(TextColumns, RefuseNumbersBeyondTheirBounds) {
  EXPECT_FALSE(read(written({"a", 101, 0, 0, Tide::low, false, {}, {}})));
  EXPECT_FALSE(read(written({"a", -101, 0, 0, Tide::low, false, {}, {}})));
  EXPECT_FALSE(read(written({"a", 1, 0, 0, Tide::low, false, {}, {"1", "2", "3", "4", "5"}})));
}

// No list is made on a number's word alone.
TEST(TextColumns, ListsAreNoLongerThanTheBytesThatAreLeft) {
  TextColumnReader form("harbour/1\n10\n999999999\n", kFormat, 1);
  std::vector<std::string> list;
  form.size(0, list, 1'000'000'000);
  EXPECT_FALSE(form.ok());
  EXPECT_TRUE(list.empty());
}

}  // namespace
}  // namespace dateline::core
