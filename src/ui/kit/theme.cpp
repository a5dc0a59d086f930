#include "ui/kit/theme.hpp"

#include <algorithm>

#include "app/model/palette.hpp"

namespace dateline::ui {

namespace {

constexpr ImU32 packed(app::Colour colour) {
  return IM_COL32(colour.red, colour.green, colour.blue, 0xff);
}

constexpr Palette palette_from(const app::Palette& design) {
  Palette palette{
      .paper = packed(design.paper),
      .surface = packed(design.surface),
      .raised = packed(design.raised),
      .sunken = packed(design.sunken),
      .rule = packed(design.rule),
      .rule_strong = packed(design.rule_strong),
      .ink = packed(design.ink),
      .ink_2 = packed(design.ink_2),
      .ink_3 = packed(design.ink_3),
      .accent = packed(design.accent),
      .accent_wash = packed(design.accent_wash),
      .accent_text = packed(design.accent_text),
      .sea = packed(design.sea),
      .land = packed(design.land),
      .land_alt = packed(design.land_alt),
      .coast = packed(design.coast),
      .border = packed(design.border),
      .disputed = packed(design.disputed),
      .area = packed(design.area),
      .label_land = packed(design.label_land),
      .label_sea = packed(design.label_sea),
      .bar = packed(design.bar),
      .bar_soft = packed(design.bar_soft),
      .stance = {}
  };
  for (std::size_t i = 0; i < palette.stance.size(); ++i) {
    palette.stance[i] = packed(design.stance[i]);
  }
  return palette;
}

constexpr std::array<Palette, app::kThemes> kPalettes = [] {
  std::array<Palette, app::kThemes> palettes{};
  for (std::size_t i = 0; i < app::kThemes; ++i) {
    palettes[i] = palette_from(app::kPalettes[i]);
  }
  return palettes;
}();

ImU32 channel(ImU32 colour, int shift) {
  return (colour >> shift) & 0xffu;
}

ImVec4 vec(ImU32 colour) {
  return ImGui::ColorConvertU32ToFloat4(colour);
}

void set_metrics(ImGuiStyle& style) {
  style.WindowPadding = {0, 0};
  style.FramePadding = {12, 8};
  style.ItemSpacing = {0, 0};
  style.ItemInnerSpacing = {8, 4};
  style.FrameRounding = kRadius;
  style.WindowRounding = style.ChildRounding = 0;
  style.PopupRounding = kRadius;
  style.WindowBorderSize = style.ChildBorderSize = 0;
  style.FrameBorderSize = 1;
  style.ScrollbarSize = 8;
  style.ScrollbarRounding = 4;
  style.GrabMinSize = 16;
  style.DisabledAlpha = kDisabled;
  style.WindowMinSize = {1, 1};
  style.HoverStationaryDelay = 0.15f;
}

}  // namespace

const Palette& palette_of(app::Theme theme) noexcept {
  return kPalettes[static_cast<std::size_t>(theme)];
}

ImU32 faded(ImU32 colour, float alpha) noexcept {
  const float a =
      static_cast<float>(channel(colour, IM_COL32_A_SHIFT)) * std::clamp(alpha, 0.0f, 1.0f);
  return (colour & ~static_cast<ImU32>(IM_COL32_A_MASK)) |
         (static_cast<ImU32>(a + 0.5f) << IM_COL32_A_SHIFT);
}

ImU32 mixed(ImU32 a, ImU32 b, float t) noexcept {
  const float k = std::clamp(t, 0.0f, 1.0f);
  ImU32 result = 0;
  for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT, IM_COL32_A_SHIFT}) {
    const float value =
        static_cast<float>(channel(a, shift)) * (1 - k) + static_cast<float>(channel(b, shift)) * k;
    result |= static_cast<ImU32>(value + 0.5f) << shift;
  }
  return result;
}

void apply_style(const Palette& palette) {
  ImGuiStyle& style = ImGui::GetStyle();
  set_metrics(style);
  ImVec4* const colours = style.Colors;
  colours[ImGuiCol_WindowBg] = vec(palette.paper);
  colours[ImGuiCol_ChildBg] = {0, 0, 0, 0};
  colours[ImGuiCol_PopupBg] = vec(palette.raised);
  colours[ImGuiCol_Border] = vec(palette.rule_strong);
  colours[ImGuiCol_Separator] = vec(palette.rule);
  colours[ImGuiCol_FrameBg] = colours[ImGuiCol_FrameBgHovered] = colours[ImGuiCol_FrameBgActive] =
      vec(palette.sunken);
  colours[ImGuiCol_Text] = vec(palette.ink);
  colours[ImGuiCol_TextDisabled] = vec(palette.ink_3);
  colours[ImGuiCol_Header] = colours[ImGuiCol_HeaderActive] = vec(palette.accent_wash);
  colours[ImGuiCol_HeaderHovered] = vec(palette.sunken);
  colours[ImGuiCol_Button] = {0, 0, 0, 0};
  colours[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
  colours[ImGuiCol_ScrollbarGrab] = vec(palette.rule_strong);
  colours[ImGuiCol_ScrollbarGrabHovered] = colours[ImGuiCol_ScrollbarGrabActive] =
      vec(palette.ink_3);
  colours[ImGuiCol_NavCursor] = {0, 0, 0, 0};  // the focus ring is our own: see draw_focus
}

}  // namespace dateline::ui
