// A reader lays the bar against the map: what it says must be what the globe says, at any latitude
// and in both projections.
#include "ui/kit/scale_bar.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::RectPx kMap{336, 100, 720, 628};
constexpr float kMost = 96;

// Between the places under the bar's two ends, the bar lying about the map's middle.
double km_under(const core::Camera& camera, float width) {
  const float x = kMap.x + kMap.width / 2, y = kMap.y + kMap.height / 2;
  return core::distance_km(
      core::to_place(camera, kMap, {x - width / 2, y}),
      core::to_place(camera, kMap, {x + width / 2, y})
  );
}

bool is_round(double km) {
  double first = km;
  while (first >= 10 - 1e-9) {
    first /= 10;
  }
  while (first < 1 - 1e-9) {
    first *= 10;
  }
  return std::abs(first - 1) < 1e-6 || std::abs(first - 2) < 1e-6 || std::abs(first - 5) < 1e-6;
}

void expect_true(const core::Camera& camera) {
  const ScaleBar bar = scale_bar(camera, kMap, kMost);
  ASSERT_GT(bar.km, 0);
  EXPECT_TRUE(is_round(bar.km)) << bar.km;
  EXPECT_LE(bar.width, kMost);
  EXPECT_GT(bar.width, kMost / 2.8f) << "a shorter one leaves room unused";
  EXPECT_NEAR(km_under(camera, bar.width) / bar.km, 1, 1e-3)
      << camera.centre.lat << " at zoom " << camera.zoom;
}

TEST(ScaleBar, IsAsLongAsTheGlobeSaysInMercator) {
  for (const double lat : {-80.0, -51.7, 0.0, 37.5, 51.7, 69.6, 84.0}) {
    for (double zoom = 2; zoom <= 18; zoom += 0.7) {
      expect_true({{36.2, lat}, zoom, {}});
    }
  }
}

// In miles the bar is a round number of miles, and as long as that.
TEST(ScaleBar, IsRoundInTheReadersUnit) {
  for (const double unit : {kMileKm, kFootKm}) {
    for (double zoom = 2; zoom <= 18; zoom += 0.7) {
      const core::Camera camera{{36.2, 51.7}, zoom, {}};
      const ScaleBar bar = scale_bar(camera, kMap, kMost, unit);
      EXPECT_TRUE(is_round(bar.km / unit)) << bar.km / unit;
      EXPECT_NEAR(km_under(camera, bar.width) / bar.km, 1, 1e-3) << zoom;
    }
  }
}

TEST(ScaleBar, SaysMilesWhereTheRegionDoes) {
  Stage stage(good_world(), {1440, 900});
  const auto lengths_in = [&stage](std::initializer_list<std::string_view> units) {
    int lengths = 0;
    for (const DrawnText& text : stage.seen().texts) {
      for (const std::string_view unit : units) {
        lengths += text.haloed && text.text.size() > unit.size() &&
                           text.text.substr(text.text.size() - unit.size()) == unit
                       ? 1
                       : 0;
      }
    }
    return lengths;
  };
  EXPECT_GT(lengths_in({" km", " m"}), 0);
  EXPECT_EQ(lengths_in({" mi", " ft"}), 0);
  stage.apply(app::SystemLanguageTold{app::Language::en, {true, false}});
  stage.settle();
  EXPECT_GT(lengths_in({" mi", " ft"}), 0);
  EXPECT_EQ(lengths_in({" km", " m"}), 0);
}

TEST(ScaleBar, IsAsLongAsTheGlobeSaysFarFromTheMiddleOfAnEqualAreaMap) {
  core::Projection projection;
  projection.kind = core::ProjectionKind::equal_area;
  projection.centre = {84, 52};
  for (const core::LngLat centre :
       {core::LngLat{84, 52}, {36.2, 51.7}, {131.9, 43.1}, {10, 0}, {-74, 40.7}}) {
    for (double zoom = 1; zoom <= 18; zoom += 0.7) {
      expect_true({centre, zoom, projection});
    }
  }
}

// The scale for areas is another one: 50 degrees from the middle of the map it is a tenth off from
// west to east.
TEST(ScaleBar, DoesNotTakeTheScaleOfAreasForThatOfLengths) {
  core::Projection projection;
  projection.kind = core::ProjectionKind::equal_area;
  projection.centre = {84, 0};
  const core::Camera camera{{34, 0}, 6, projection};
  const ScaleBar bar = scale_bar(camera, kMap, kMost);
  EXPECT_GT(std::abs(static_cast<double>(bar.width) * core::km_per_px(camera) / bar.km - 1), 0.05);
  expect_true(camera);
}

TEST(ScaleBar, SaysMetresWhereItIsShorterThanAKilometre) {
  Stage stage(good_world(), {1440, 900});
  stage.apply(app::ViewSet{{{36.2, 51.7}, 17, {}}});
  bool metres = false;
  for (const DrawnText& text : stage.seen().texts) {
    metres = metres || (text.haloed && text.text.ends_with(" m"));
  }
  EXPECT_TRUE(metres);
}

}  // namespace
}  // namespace dateline::ui
