// The design's colours, once, for map and panels, in every theme.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "app/model/state.hpp"
#include "core/story/story.hpp"

namespace dateline::app {

// sRGB bytes, opaque.
struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  friend constexpr bool operator==(Colour, Colour) = default;
};

// 0xRRGGBB.
[[nodiscard]] constexpr Colour hex(unsigned rgb) noexcept {
  return {
      static_cast<std::uint8_t>(rgb >> 16 & 0xff),
      static_cast<std::uint8_t>(rgb >> 8 & 0xff),
      static_cast<std::uint8_t>(rgb & 0xff)
  };
}

struct Palette {
  Colour paper, surface, raised, sunken, rule, rule_strong, ink, ink_2, ink_3, accent, accent_wash,
      accent_text;
  Colour sea, land, land_alt, coast, border, disputed, graticule, area, label_land, label_sea;
  Colour bar, bar_soft;
  std::array<Colour, core::kStanceMarks> stance;  // in StanceMark order
  // the map's lines are darker than land and sea, or else lighter than both
  bool lines_darken = true;
};

inline constexpr Palette kPalettes[kThemes] = {
    // light
    {.paper = hex(0xF3F0E8),
     .surface = hex(0xFBFAF6),
     .raised = hex(0xFFFFFF),
     .sunken = hex(0xECE8DE),
     .rule = hex(0xDDD8CC),
     .rule_strong = hex(0x8E8777),
     .ink = hex(0x16191E),
     .ink_2 = hex(0x41464F),
     .ink_3 = hex(0x63676F),
     .accent = hex(0xBA6C00),
     .accent_wash = hex(0xFBEBC3),
     .accent_text = hex(0x7D4A00),
     .sea = hex(0xE1E8E9),
     .land = hex(0xF8F5EE),
     .land_alt = hex(0xF1EDE3),
     .coast = hex(0x72868E),
     .border = hex(0xBDB4A3),
     .disputed = hex(0x857C6B),
     .graticule = hex(0xD3DCDE),
     .area = hex(0xEBCB85),
     .label_land = hex(0x6A6455),
     .label_sea = hex(0x4C6A76),
     .bar = hex(0xD5D0C4),
     .bar_soft = hex(0xE4E0D6),
     .stance =
         {hex(0x1A47A0), hex(0x007A52), hex(0x6F4380), hex(0x1C2129), hex(0x7E848F), hex(0xA02C04)},
     .lines_darken = true},
    // dark
    {.paper = hex(0x0C0F13),
     .surface = hex(0x14181E),
     .raised = hex(0x1C222A),
     .sunken = hex(0x0F1318),
     .rule = hex(0x272E37),
     .rule_strong = hex(0x667080),
     .ink = hex(0xEEEAE1),
     .ink_2 = hex(0xC1BDB4),
     .ink_3 = hex(0x96948E),
     .accent = hex(0xF2AC2E),
     .accent_wash = hex(0x3A2D12),
     .accent_text = hex(0xF4C162),
     .sea = hex(0x0B1117),
     .land = hex(0x1B2129),
     .land_alt = hex(0x212832),
     .coast = hex(0x5F7384),
     .border = hex(0x3D4754),
     .disputed = hex(0x7C7768),
     .graticule = hex(0x151D25),
     .area = hex(0x5A4419),
     .label_land = hex(0x9C9789),
     .label_sea = hex(0x7796A8),
     .bar = hex(0x353D48),
     .bar_soft = hex(0x252C35),
     .stance =
         {hex(0x5B8DE8), hex(0x3DCB90), hex(0xD6A6DE), hex(0xEEEAE1), hex(0x7B7F88), hex(0xEE6A48)},
     .lines_darken = false},
    // contrast_light: black on white; the map's sea and other lands keep a tint, so that coasts are
    // not all that tells them apart
    {.paper = hex(0xFFFFFF),
     .surface = hex(0xFFFFFF),
     .raised = hex(0xFFFFFF),
     .sunken = hex(0xE6E6E6),
     .rule = hex(0x000000),
     .rule_strong = hex(0x000000),
     .ink = hex(0x000000),
     .ink_2 = hex(0x000000),
     .ink_3 = hex(0x1F1F1F),
     .accent = hex(0x7A3E00),
     .accent_wash = hex(0xFFF0C2),
     .accent_text = hex(0x5C2E00),
     .sea = hex(0xD2D8DC),
     .land = hex(0xFFFFFF),
     .land_alt = hex(0xEEEEEE),
     .coast = hex(0x000000),
     .border = hex(0x000000),
     .disputed = hex(0x000000),
     .graticule = hex(0xB4BCC0),
     .area = hex(0xE0A93A),
     .label_land = hex(0x000000),
     .label_sea = hex(0x000000),
     .bar = hex(0x8A8A8A),
     .bar_soft = hex(0xB0B0B0),
     .stance =
         {hex(0x0B2F7A), hex(0x00503A), hex(0x4D2460), hex(0x000000), hex(0x4A4A4A), hex(0x7A1C00)},
     .lines_darken = true},
    // contrast_dark: white on black
    {.paper = hex(0x000000),
     .surface = hex(0x000000),
     .raised = hex(0x000000),
     .sunken = hex(0x2B2B2B),
     .rule = hex(0xFFFFFF),
     .rule_strong = hex(0xFFFFFF),
     .ink = hex(0xFFFFFF),
     .ink_2 = hex(0xFFFFFF),
     .ink_3 = hex(0xE6E6E6),
     .accent = hex(0xFFC933),
     .accent_wash = hex(0x3A2F00),
     .accent_text = hex(0xFFD966),
     .sea = hex(0x000000),
     .land = hex(0x262626),
     .land_alt = hex(0x141414),
     .coast = hex(0xFFFFFF),
     .border = hex(0xFFFFFF),
     .disputed = hex(0xFFFFFF),
     .graticule = hex(0x303030),
     .area = hex(0x6A5000),
     .label_land = hex(0xFFFFFF),
     .label_sea = hex(0xFFFFFF),
     .bar = hex(0x7A7A7A),
     .bar_soft = hex(0x555555),
     .stance =
         {hex(0x9CBCFF), hex(0x6BE5B0), hex(0xE9C4F0), hex(0xFFFFFF), hex(0xC4C4C4), hex(0xFFA08A)},
     .lines_darken = false},
    // print: white paper, dark lines, no fill but a region's
    {.paper = hex(0xFFFFFF),
     .surface = hex(0xFFFFFF),
     .raised = hex(0xFFFFFF),
     .sunken = hex(0xFFFFFF),
     .rule = hex(0xB4B4B4),
     .rule_strong = hex(0x555555),
     .ink = hex(0x000000),
     .ink_2 = hex(0x222222),
     .ink_3 = hex(0x444444),
     .accent = hex(0x8A4B00),
     .accent_wash = hex(0xFFFFFF),
     .accent_text = hex(0x5C2E00),
     .sea = hex(0xFFFFFF),
     .land = hex(0xFFFFFF),
     .land_alt = hex(0xFFFFFF),
     .coast = hex(0x1A1A1A),
     .border = hex(0x6E6E6E),
     .disputed = hex(0x333333),
     .graticule = hex(0xDDDDDD),
     .area = hex(0xE6D3A3),
     .label_land = hex(0x333333),
     .label_sea = hex(0x333333),
     .bar = hex(0xC4C4C4),
     .bar_soft = hex(0xDCDCDC),
     .stance =
         {hex(0x1A47A0), hex(0x00694A), hex(0x6F4380), hex(0x000000), hex(0x5C6068), hex(0xA02C04)},
     .lines_darken = true},
};

}  // namespace dateline::app
