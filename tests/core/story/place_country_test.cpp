// A place's country is what the story says it is, and nothing where the story is silent.
#include "core/story/place_country.hpp"

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

Place place(
    const char* id,
    PlaceKind kind,
    std::vector<std::string> codes = {},
    std::optional<std::uint32_t> parent = {}
) {
  Place made;
  made.id = made.name = id;
  made.kind = kind;
  made.iso_codes = std::move(codes);
  if (!made.iso_codes.empty()) {
    made.area_kind = AreaKind::iso;
  }
  if (parent) {
    made.parent = PlaceIndex{*parent};
  }
  return made;
}

enum : std::uint32_t {
  kUkraine,
  kRussia,
  kKursk,
  kFront,
  kDonetsk,
  kSea,
  kKosovo,
  kPristina,
  kBoth,
  kRegionAlone
};

Story story() {
  Story made;
  made.places = {
      place("ukraine", PlaceKind::country, {"UA"}),
      place("russia", PlaceKind::country, {"RU"}),
      place("kursk", PlaceKind::region, {"RU-KRS"}),
      place("front", PlaceKind::region, {}, kUkraine),
      place("donetsk", PlaceKind::city, {}, kFront),
      place("sea", PlaceKind::sea),
      place("kosovo", PlaceKind::country),
      place("pristina", PlaceKind::city, {}, kKosovo),
      place("both", PlaceKind::region, {"RU-KRS", "UA-59"}),
      place("far-east", PlaceKind::region, {"RU-PRI", "RU-KHA"})
  };
  return made;
}

PlaceCountry country(std::uint32_t at) {
  return country_of(story(), {at});
}

TEST(PlaceCountry, IsThatOfItsCodesOrOfWhatHoldsIt) {
  EXPECT_EQ(country(kKursk), country(kRussia));
  EXPECT_EQ(country(kRegionAlone), country(kRussia));
  EXPECT_EQ(country(kDonetsk), country(kUkraine)) << "through a region without a code";
  EXPECT_NE(country(kUkraine), country(kRussia));
  EXPECT_EQ(country(kPristina), country(kKosovo)) << "a country without a code is one all the same";
  EXPECT_NE(country(kKosovo), 0u);
}

TEST(PlaceCountry, IsNotGuessed) {
  EXPECT_EQ(country(kSea), 0u);
  EXPECT_EQ(country(kBoth), 0u) << "a region across a border lies in neither";
}

TEST(PlaceCountry, HoldsWhatLiesInItByParentOrByCode) {
  const Story all = story();
  EXPECT_TRUE(contains_place(all, {kUkraine}, {kDonetsk}));
  EXPECT_TRUE(contains_place(all, {kRussia}, {kKursk}));
  EXPECT_TRUE(contains_place(all, {kFront}, {kFront}));
  EXPECT_FALSE(contains_place(all, {kUkraine}, {kKursk}));
  EXPECT_FALSE(contains_place(all, {kDonetsk}, {kUkraine}));
  EXPECT_FALSE(contains_place(all, {kSea}, {kBoth}))
      << "two that say nothing are not in one another";
}

}  // namespace
}  // namespace dateline::core
