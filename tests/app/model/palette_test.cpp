// Colours are held to what the design promises of them: contrast, in every theme, and an order of
// light and dark that the map's blending relies on.
#include "app/model/palette.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "app/support.hpp"

namespace dateline::app {
namespace {

// WCAG 2: relative luminance and contrast ratio.
double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(Colour a, Colour b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

constexpr Theme kAll[] =
    {Theme::light, Theme::dark, Theme::contrast_light, Theme::contrast_dark, Theme::print};

bool has_more_contrast(Theme theme) {
  return theme == Theme::contrast_light || theme == Theme::contrast_dark;
}

TEST(Palette, LetsTextBeReadInEveryTheme) {
  for (const Theme theme : kAll) {
    const Palette& p = kPalettes[static_cast<std::size_t>(theme)];
    const double least = has_more_contrast(theme) ? 7.0 : 4.5;
    for (const Colour ground : {p.paper, p.surface, p.raised, p.accent_wash, p.land}) {
      EXPECT_GE(contrast(p.ink, ground), 7.0) << static_cast<int>(theme);
      EXPECT_GE(contrast(p.ink_2, ground), least) << static_cast<int>(theme);
    }
    for (const Colour ground : {p.paper, p.surface, p.sunken, p.land}) {
      EXPECT_GE(contrast(p.ink_3, ground), least) << static_cast<int>(theme);
    }
    // On the map any name may stand on any ground.
    for (const Colour ground : {p.land, p.land_alt, p.sea}) {
      for (const Colour words : {p.label_land, p.label_sea, p.ink_2, p.ink_3}) {
        EXPECT_GE(contrast(words, ground), least) << static_cast<int>(theme);
      }
    }
    EXPECT_GE(contrast(p.ink, p.area), least) << static_cast<int>(theme);
  }
}

TEST(Palette, LetsMarksAndLinesBeSeenInEveryTheme) {
  for (const Theme theme : kAll) {
    const Palette& p = kPalettes[static_cast<std::size_t>(theme)];
    const double least = has_more_contrast(theme) ? 4.5 : 3.0;
    for (const Colour stance : p.stance) {
      EXPECT_GE(contrast(stance, p.surface), least) << static_cast<int>(theme);
    }
    for (const Colour ground : {p.land, p.sea}) {
      EXPECT_GE(contrast(p.coast, ground), least) << static_cast<int>(theme);
    }
    EXPECT_GE(contrast(p.disputed, p.land), least) << static_cast<int>(theme);
    EXPECT_GE(contrast(p.accent, p.surface), least) << static_cast<int>(theme);
    EXPECT_GE(contrast(p.rule_strong, p.surface), least) << static_cast<int>(theme);
    if (!has_more_contrast(theme)) {
      continue;
    }
    EXPECT_GE(contrast(p.border, p.land), 7.0) << "an agreed border is no longer quiet";
  }
}

TEST(Palette, HasItsLinesAllDarkerOrAllLighterThanTheLand) {
  for (const Theme theme : kAll) {
    const Palette& p = kPalettes[static_cast<std::size_t>(theme)];
    for (const Colour ground : {p.land, p.land_alt, p.sea}) {
      for (const Colour line : {p.coast, p.border, p.disputed}) {
        EXPECT_EQ(luminance(line) < luminance(ground), p.lines_darken) << static_cast<int>(theme);
      }
    }
    EXPECT_EQ(luminance(p.graticule) < luminance(p.sea), p.lines_darken) << static_cast<int>(theme);
    EXPECT_EQ(luminance(p.ink) > luminance(p.paper), is_dark(theme));
  }
}

TEST(Palette, SpendsNoInkOnPaper) {
  const Palette& p = kPalettes[static_cast<std::size_t>(Theme::print)];
  for (const Colour ground : {p.paper, p.surface, p.raised, p.sunken, p.sea, p.land, p.land_alt}) {
    EXPECT_EQ(ground, hex(0xFFFFFF));
  }
}

TEST(Theme, FollowsTheSystemsWishForContrastAndTheReadersForLightOrDark) {
  Driver driver = started(good_world());
  driver.send(SystemThemeChanged{true});
  EXPECT_EQ(theme_of(driver.state), Theme::dark);
  driver.send(ContrastChanged{true});
  EXPECT_EQ(theme_of(driver.state), Theme::contrast_dark);
  driver.send(ThemeToggled{});
  EXPECT_EQ(theme_of(driver.state), Theme::contrast_light);
  driver.send(ThemeToggled{});
  EXPECT_EQ(theme_of(driver.state), Theme::contrast_dark);
  driver.send(ContrastChanged{false});
  EXPECT_EQ(theme_of(driver.state), Theme::dark);
  driver.send(ThemeSet{Theme::print});
  driver.send(ContrastChanged{true});
  EXPECT_EQ(theme_of(driver.state), Theme::print) << "paper is paper";
}

}  // namespace
}  // namespace dateline::app
