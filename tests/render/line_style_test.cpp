// The design's table of lines by zoom (tokens, section 5), number for number.
#include "render/line_style.hpp"

#include <string>

#include <gtest/gtest.h>

#include "render/drawing.hpp"
#include "render/palette.hpp"

namespace dateline::tests {
namespace {

struct Measures {
  float width[3];    // CSS px: over 6, 1 to 6, under 1 km a px; 0 for none
  float dash[3][2];  // on and off; 0 for none
};

struct Row {
  const char* line;
  render::Stroke render::LineStyles::* stroke;
  Measures is;
};

const Row kTable[] = {
    {"coast", &render::LineStyles::coast, {{0.75f, 1, 1.25f}, {}}},
    {"border", &render::LineStyles::border, {{0.75f, 1, 1.25f}, {}}},
    {"disputed", &render::LineStyles::disputed, {{0.9f, 1.25f, 1.5f}, {{3, 2.2f}, {4, 3}, {5, 3}}}},
    {"region", &render::LineStyles::area_edge, {{1.25f, 1.25f, 2}, {}}},
    {"region, selected", &render::LineStyles::selected_edge, {{1.25f, 2, 2}, {}}},
    {"its casing", &render::LineStyles::arc_casing, {{5, 5, 6}, {}}},
    {"graticule", &render::LineStyles::graticule, {{0.75f, 0.75f, 0}, {}}},
};

// By app::ArcKind: claimed, route not stated, planned, denied. The last two are ours; no two are
// alike.
const Measures kArcs[app::kArcKinds] = {
    {{2, 2, 2.5f}, {}},
    {{2, 2, 2.5f}, {{6, 4}, {6, 4}, {8, 5}}},
    {{2, 2, 2.5f}, {{2, 3}, {2, 3}, {2.5f, 4}}},
    {{2, 2, 2.5f}, {{14, 4}, {14, 4}, {18, 5}}}
};

void expect_measures(const render::Stroke& stroke, const Measures& is, int column) {
  EXPECT_FLOAT_EQ(stroke.width, is.width[column]);
  EXPECT_FLOAT_EQ(stroke.dash.on, is.dash[column][0]);
  EXPECT_FLOAT_EQ(stroke.dash.period, is.dash[column][0] + is.dash[column][1]);
}

TEST(LineStyle, IsTheDesignsTable) {
  const double km_per_px[3][2] = {{6.01, 80}, {1, 6}, {0.01, 0.999}};
  for (int column = 0; column < 3; ++column) {
    for (const double km : km_per_px[column]) {
      for (const Row& row : kTable) {
        SCOPED_TRACE(std::string(row.line) + " at " + std::to_string(km));
        expect_measures(render::line_styles(km).*row.stroke, row.is, column);
      }
      for (std::size_t kind = 0; kind < app::kArcKinds; ++kind) {
        SCOPED_TRACE("movement " + std::to_string(kind) + " at " + std::to_string(km));
        expect_measures(render::line_styles(km).arcs[kind], kArcs[kind], column);
      }
    }
  }
}

// Not in the table: rivers come with the region, shores of lakes are never heavier than the coast,
// borders of regions never heavier than those of countries.
TEST(LineStyle, LetsLessBeLess) {
  EXPECT_EQ(render::line_styles(10).river.width, 0);
  EXPECT_EQ(render::line_styles(10).admin1.width, 0);
  for (const double km : {10.0, 3.0, 0.3}) {
    const render::LineStyles& lines = render::line_styles(km);
    EXPECT_LE(
        lines.lake_shore.width * lines.lake_shore.strength,
        lines.coast.width * lines.coast.strength
    );
    EXPECT_LT(lines.river.width * lines.river.strength, lines.coast.width * lines.coast.strength);
    EXPECT_LT(
        lines.admin1.width * lines.admin1.strength,
        lines.border.width * lines.border.strength
    );
  }
  EXPECT_GT(render::line_styles(3).river.width, 0);
  EXPECT_GT(render::line_styles(0.3).river.width, render::line_styles(3).river.width);
}

TEST(LineStyle, IsNeverThinnerThanADevicePixelAndFadesInstead) {
  for (const float ratio : {1.0f, 1.5f, 2.0f, 3.0f}) {
    const render::DeviceStroke device = render::to_device(render::line_styles(10).coast, ratio);
    EXPECT_GE(device.radius * 2, 1);
    EXPECT_NEAR(device.radius * 2 * device.strength, 0.75f * ratio, 1e-4f)
        << "as much ink as was asked for";
  }
}

// On open sea: nothing but the net.
TEST(Graticule, HasMeridiansEvery15AndParallelsEvery10DegreesAndNoneClose) {
  const auto nothing = [](render::MapRenderer&, Scene&) {
  };
  const Rgb sea{
      render::kLightPalette.sea.red,
      render::kLightPalette.sea.green,
      render::kLightPalette.sea.blue
  };
  Scene far = Scene::at({22.5, 5}, 4, 700, 500);
  const platform::Picture picture = draw(far, nothing);
  for (const core::LngLat on : {core::LngLat{15, 5}, {30, 5}, {22.5, 0}, {22.5, 10}, {15, 10}}) {
    EXPECT_NE(pixel_at(picture, far, on), sea) << on.lng << " " << on.lat;
  }
  for (const core::LngLat off : {core::LngLat{20, 5}, {22.5, 5}, {25, 3}, {10, 5}, {22.5, 7.5}}) {
    EXPECT_EQ(pixel_at(picture, far, off), sea) << off.lng << " " << off.lat;
  }
  Scene near = Scene::at({15, 10}, 7.5, 200, 200);
  ASSERT_LT(near.frame.km_per_px, 1);
  const platform::Picture close = draw(near, nothing);
  for (int i = 0; i < 200; ++i) {
    EXPECT_EQ(pixel(close, i, i), sea);
  }
}

}  // namespace
}  // namespace dateline::tests
