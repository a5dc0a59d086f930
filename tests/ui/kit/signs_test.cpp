// The drawn signs: each stance has a shape of its own, whatever the colours; each stays in its
// place and size; hairlines are never thinner than a pixel, and shares are as large as what they
// stand for.
#include <cmath>
#include <set>

#include <gtest/gtest.h>

#include "ui/kit/glyphs.hpp"
#include "ui/kit/paper.hpp"
#include "ui/kit/shapes.hpp"
#include "ui/kit/theme.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr ImVec2 kMiddle{200, 200};
constexpr app::Theme kThemesShown[] =
    {app::Theme::light, app::Theme::dark, app::Theme::contrast_light, app::Theme::contrast_dark};

// Within half of `size` and a little, about the middle.
void expect_about_middle(core::RectPx drawn, float size, const std::string& what) {
  const float reach = size * 0.55f + 2.5f;  // a corner that is stroked reaches farther
  EXPECT_GE(drawn.x, kMiddle.x - reach) << what;
  EXPECT_GE(drawn.y, kMiddle.y - reach) << what;
  EXPECT_LE(right_of(drawn), kMiddle.x + reach) << what;
  EXPECT_LE(bottom_of(drawn), kMiddle.y + reach) << what;
  EXPECT_GT(drawn.width, size / 4) << what << " is too small to be seen";
}

TEST(Signs, OfStancesStayInTheirSize) {
  Paper paper;
  const Palette& palette = palette_of(app::Theme::light);
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    for (const float size : {8.0f, 13.0f, 16.0f, 32.0f}) {
      (void)paper.drawn();
      draw_stance(paper.canvas(), palette, mark, kMiddle, size, palette.surface);
      expect_about_middle(paper.drawn(), size, std::to_string(static_cast<int>(mark)));
      draw_stance_off(paper.canvas(), mark, kMiddle, size, palette.ink);
      expect_about_middle(paper.drawn(), size, "off " + std::to_string(static_cast<int>(mark)));
    }
  }
}

// By the corners of its outlines, without any colour.
std::string shape_of(Paper& paper, core::StanceMark mark) {
  const int before = ImGui::GetWindowDrawList()->VtxBuffer.Size;
  const Palette& palette = palette_of(app::Theme::light);
  draw_stance(paper.canvas(), palette, mark, kMiddle, 16, palette.surface);
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  std::string shape;
  for (int i = before; i < list.VtxBuffer.Size; ++i) {
    const ImVec2 at = list.VtxBuffer[i].pos;
    shape += std::to_string(static_cast<int>(at.x * 4)) + "," +
             std::to_string(static_cast<int>(at.y * 4)) + " ";
  }
  return shape;
}

TEST(Signs, NoTwoStancesAreToldApartByColourAlone) {
  Paper paper;
  std::set<std::string> shapes;
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    EXPECT_TRUE(shapes.insert(shape_of(paper, mark)).second) << static_cast<int>(mark);
  }
}

TEST(Signs, EveryStanceHasAColourOfItsOwnInEveryTheme) {
  for (const app::Theme theme : {app::Theme::light, app::Theme::dark}) {
    std::set<ImU32> colours;
    for (const core::StanceMark mark : core::each<core::StanceMark>) {
      EXPECT_TRUE(colours.insert(stance_colour(palette_of(theme), mark)).second)
          << static_cast<int>(mark);
    }
  }
}

TEST(Signs, IconsStayInTheirSquare) {
  Paper paper;
  for (int icon = 0; icon <= static_cast<int>(Icon::filter); ++icon) {
    for (const float size : {12.0f, 16.0f, 24.0f}) {
      (void)paper.drawn();
      draw_icon(paper.canvas(), static_cast<Icon>(icon), kMiddle, size, 0xffffffff);
      const core::RectPx drawn = paper.drawn();
      EXPECT_GT(std::max(drawn.width, drawn.height), size / 4) << "icon " << icon;
      EXPECT_GE(drawn.x, kMiddle.x - size / 2 - 2) << "icon " << icon;
      EXPECT_LE(right_of(drawn), kMiddle.x + size / 2 + 2) << "icon " << icon;
      EXPECT_GE(drawn.y, kMiddle.y - size / 2 - 2) << "icon " << icon;
      EXPECT_LE(bottom_of(drawn), kMiddle.y + size / 2 + 2) << "icon " << icon;
    }
  }
}

// --- Rings and strips ---

TEST(Signs, ARingReachesAsFarAsItSays) {
  Paper paper;
  const Palette& palette = palette_of(app::Theme::light);
  for (const float radius : {6.0f, 12.0f, 30.0f}) {
    const Ring ring{kMiddle, radius, 1, 4};
    (void)paper.drawn();
    draw_ring(paper.canvas(), palette, ring, {3, 1, 0, 0, 0, 2});
    const core::RectPx drawn = paper.drawn();
    EXPECT_NEAR(drawn.width / 2, ring.outer() + 1, 1.6f);
    EXPECT_NEAR(drawn.x + drawn.width / 2, kMiddle.x, 1);
  }
}

TEST(Signs, ARingOfNothingIsARingStill) {
  Paper paper;
  const Palette& palette = palette_of(app::Theme::light);
  (void)paper.drawn();
  draw_ring(paper.canvas(), palette, {kMiddle, 10}, {});
  EXPECT_GT(paper.drawn().width, 20);
}

TEST(Signs, AStripIsAsWideAsItsBox) {
  Paper paper;
  const Palette& palette = palette_of(app::Theme::light);
  for (const core::StanceCounts& counts :
       {core::StanceCounts{3, 1, 0, 0, 0, 2},
        core::StanceCounts{1, 0, 0, 0, 0, 0},
        core::StanceCounts{50, 50, 50, 50, 50, 50},
        core::StanceCounts{}}) {
    (void)paper.drawn();
    draw_strip(paper.canvas(), palette, {100, 100, 96, 6}, counts);
    const core::RectPx drawn = paper.drawn();
    EXPECT_NEAR(drawn.x, 100, 1);
    EXPECT_NEAR(drawn.width, 96, 1.5f);
    EXPECT_NEAR(drawn.height, 6, 0.01f);
  }
}

TEST(Signs, TheSharesOfAStripAreThoseOfTheClaims) {
  Paper paper;
  const Palette& palette = palette_of(app::Theme::light);
  const int before = ImGui::GetWindowDrawList()->VtxBuffer.Size;
  draw_strip(paper.canvas(), palette, {100, 100, 201, 6}, {3, 0, 0, 0, 0, 1});
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  float asserts = 0, denies = 0;
  const auto width_of = [&](ImU32 colour) {
    float low = 1e9f, high = -1e9f;
    for (int i = before; i < list.VtxBuffer.Size; ++i) {
      if (list.VtxBuffer[i].col == colour) {
        low = std::min(low, list.VtxBuffer[i].pos.x);
        high = std::max(high, list.VtxBuffer[i].pos.x);
      }
    }
    return high - low;
  };
  asserts = width_of(stance_colour(palette, core::StanceMark::asserts));
  denies = width_of(stance_colour(palette, core::StanceMark::denies));
  EXPECT_NEAR(asserts, 150, 1.1f);
  EXPECT_NEAR(denies, 50, 1.1f);
}

TEST(Signs, CountsTheStancesThatThereAre) {
  EXPECT_EQ(count_kinds({}), 0u);
  EXPECT_EQ(count_kinds({1, 0, 0, 0, 0, 9}), 2u);
  EXPECT_EQ(count_kinds({1, 1, 1, 1, 1, 1}), 6u);
}

// --- Plain shapes ---

TEST(Shapes, HairlinesAreAWholePixelAtAnyRatioAndPlace) {
  for (const float ratio : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f}) {
    Paper paper(ratio);
    for (const float y : {10.0f, 10.3f, 10.5f, 10.9f}) {
      (void)paper.drawn();
      rule_across(paper.canvas(), 10, y, 100, 0xffffffff);
      core::RectPx drawn = paper.drawn();
      EXPECT_NEAR(drawn.height, 1, 0.01f);
      EXPECT_NEAR(drawn.y * ratio, std::round(drawn.y * ratio), 0.01f) << y << " at " << ratio;
      rule_down(paper.canvas(), y, 10, 100, 0xffffffff);
      drawn = paper.drawn();
      EXPECT_NEAR(drawn.width, 1, 0.01f);
      EXPECT_NEAR(drawn.x * ratio, std::round(drawn.x * ratio), 0.01f) << y << " at " << ratio;
    }
  }
}

TEST(Shapes, FilledBoxesEndOnDevicePixels) {
  for (const float ratio : {1.0f, 1.5f, 2.0f}) {
    Paper paper(ratio);
    (void)paper.drawn();
    fill(paper.canvas(), {10.3f, 20.7f, 30.2f, 11.1f}, 0xffffffff);
    const core::RectPx drawn = paper.drawn();
    for (const float edge : {drawn.x, drawn.y, right_of(drawn), bottom_of(drawn)}) {
      EXPECT_NEAR(edge * ratio, std::round(edge * ratio), 0.01f) << ratio;
    }
  }
}

TEST(Shapes, ABoxWithoutSizeDrawsNothing) {
  Paper paper;
  (void)paper.corners();
  fill(paper.canvas(), {10, 10, 0, 20}, 0xffffffff);
  fill(paper.canvas(), {10, 10, 20, -4}, 0xffffffff);
  draw_hatch(paper.canvas(), {10, 10, 0, 20}, 0xffffffff, 5);
  draw_dashed_line(paper.canvas(), {10, 10}, {10, 10}, 0xffffffff, 1, 4, 4);
  draw_dashed_circle(paper.canvas(), {10, 10}, 1, 0xffffffff, 1, 4, 4);
  EXPECT_EQ(paper.corners(), 0);
}

TEST(Shapes, AnOutlineLiesInsideItsBox) {
  Paper paper;
  for (const float radius : {0.0f, 4.0f, 12.0f}) {
    (void)paper.drawn();
    outline(paper.canvas(), {50, 60, 80, 40}, 0xffffffff, radius);
    const core::RectPx drawn = paper.drawn();
    EXPECT_GE(drawn.x, 50 - 1.1f);
    EXPECT_GE(drawn.y, 60 - 1.1f);
    EXPECT_LE(right_of(drawn), 130 + 1.1f);
    EXPECT_LE(bottom_of(drawn), 100 + 1.1f);
  }
}

TEST(Shapes, DashesReachFromEndToEndAndNoFarther) {
  Paper paper;
  for (const ImVec2 to : {ImVec2{300, 100}, ImVec2{100, 300}, ImVec2{260, 220}}) {
    (void)paper.drawn();
    draw_dashed_line(paper.canvas(), {100, 100}, to, 0xffffffff, 2, 6, 4);
    const core::RectPx drawn = paper.drawn();
    EXPECT_NEAR(drawn.x, 100, 2.1f);
    EXPECT_LE(right_of(drawn), to.x + 2.1f);
    EXPECT_GE(right_of(drawn), to.x - 6.1f);
    EXPECT_LE(bottom_of(drawn), to.y + 2.1f);
  }
}

TEST(Shapes, ACircleFarLargerThanTheWindowCostsNoMoreThanOthers) {
  Paper paper;
  (void)paper.corners();
  draw_dashed_circle(paper.canvas(), kMiddle, 1'000'000, 0xffffffff, 1, 3, 3);
  EXPECT_LT(paper.corners(), 20'000);
}

TEST(Shapes, StrokesAreWhereTheyAreAskedFor) {
  Paper paper;
  (void)paper.drawn();
  draw_circle(paper.canvas(), kMiddle, 40, 0xffffffff, 2);
  const core::RectPx circle = paper.drawn();
  EXPECT_NEAR(circle.x + circle.width / 2, kMiddle.x, 0.6f);
  EXPECT_NEAR(circle.width / 2, 41, 1.6f);
}

// --- Colours ---

TEST(Colours, FadeByTheirAlphaAndKeepTheirHue) {
  const ImU32 colour = IM_COL32(10, 20, 30, 200);
  EXPECT_EQ(faded(colour, 1), colour);
  EXPECT_EQ(faded(colour, 0) >> IM_COL32_A_SHIFT & 0xff, 0u);
  EXPECT_EQ(faded(colour, 0.5f) & 0xffffff, colour & 0xffffff);
  EXPECT_NEAR(faded(colour, 0.5f) >> IM_COL32_A_SHIFT & 0xff, 100, 1);
}

TEST(Colours, MixFromTheOneToTheOther) {
  const ImU32 a = IM_COL32(0, 100, 200, 255), b = IM_COL32(100, 0, 200, 255);
  EXPECT_EQ(mixed(a, b, 0), a);
  EXPECT_EQ(mixed(a, b, 1), b);
  EXPECT_NEAR(mixed(a, b, 0.5f) & 0xff, 50, 1);
}

TEST(Colours, OfAThemeAreOpaque) {
  for (const app::Theme theme : kThemesShown) {
    const Palette& palette = palette_of(theme);
    for (const ImU32 colour :
         {palette.paper,
          palette.surface,
          palette.ink,
          palette.ink_2,
          palette.rule,
          palette.sea,
          palette.land,
          palette.accent}) {
      EXPECT_EQ(colour >> IM_COL32_A_SHIFT & 0xff, 255u);
    }
  }
}

}  // namespace
}  // namespace dateline::ui
