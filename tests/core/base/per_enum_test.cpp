#include "core/base/per_enum.hpp"

#include <cstdint>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

enum class Tide : std::uint8_t {
  low,
  rising,
  high
};
constexpr Tide last_value(Tide) noexcept {
  return Tide::high;
}
enum class Moon : std::uint8_t {
  fresh,
  half,
  full
};
constexpr Moon last_value(Moon) noexcept {
  return Moon::full;
}

template <class Table, class At>
concept IsIndexedBy = requires(Table table, At at) { table[at]; };

using Names = PerEnum<Tide, const char*>;

TEST(PerEnum, HasAnEntryForEachValueInTheirOrder) {
  constexpr Names kNames = {"low", "rising", "high"};
  static_assert(Names::kCount == 3);
  EXPECT_STREQ(kNames[Tide::low], "low");
  EXPECT_STREQ(kNames[Tide::high], "high");
  std::vector<Tide> all;
  for (const Tide tide : each<Tide>) {
    all.push_back(tide);
  }
  EXPECT_EQ(all, (std::vector<Tide>{Tide::low, Tide::rising, Tide::high}));
}

TEST(PerEnum, IsAskedForNothingElseAndHasNoMoreAndNoFewerEntries) {
  static_assert(IsIndexedBy<Names, Tide>);
  static_assert(!IsIndexedBy<Names, Moon>);
  static_assert(!IsIndexedBy<Names, int>);
  static_assert(!IsIndexedBy<Names, std::size_t>);
  static_assert(std::is_constructible_v<Names, const char*, const char*, const char*>);
  static_assert(!std::is_constructible_v<Names, const char*, const char*>);
  static_assert(
      !std::is_constructible_v<Names, const char*, const char*, const char*, const char*>
  );
}

TEST(PerEnum, CountsFromNothing) {
  PerEnum<Moon, std::uint32_t> counts;
  ++counts[Moon::half];
  EXPECT_EQ(counts, (PerEnum<Moon, std::uint32_t>{0u, 1u, 0u}));
}

}  // namespace
}  // namespace dateline::core
