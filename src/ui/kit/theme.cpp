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
      .stance = {},
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

void set_metrics(ImGuiStyle& style) {
  style.WindowPadding = {0, 0};
  style.FramePadding = {12, 8};
  style.ItemSpacing = {0, 0};
  style.ItemInnerSpacing = {8, 4};
  style.FrameRounding = kRadius;
  style.WindowRounding = 0;
  style.ChildRounding = 0;
  style.PopupRounding = kRadius;
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 0;
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
  const auto own = static_cast<float>(channel(colour, IM_COL32_A_SHIFT));
  const float opacity = own * std::clamp(alpha, 0.0f, 1.0f);
  const ImU32 clear = colour & ~static_cast<ImU32>(IM_COL32_A_MASK);
  return clear | (static_cast<ImU32>(opacity + 0.5f) << IM_COL32_A_SHIFT);
}

ImU32 mixed(ImU32 a, ImU32 b, float t) noexcept {
  const float k = std::clamp(t, 0.0f, 1.0f);
  ImU32 result = 0;
  for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT, IM_COL32_A_SHIFT}) {
    const auto from = static_cast<float>(channel(a, shift));
    const auto to = static_cast<float>(channel(b, shift));
    const float value = from * (1 - k) + to * k;
    result |= static_cast<ImU32>(value + 0.5f) << shift;
  }
  return result;
}

void apply_style(const Palette& palette) {
  constexpr ImU32 kInvisible = IM_COL32_BLACK_TRANS;
  ImGuiStyle& style = ImGui::GetStyle();
  set_metrics(style);
  const auto set = [&](ImGuiCol of, ImU32 colour) {
    style.Colors[of] = ImGui::ColorConvertU32ToFloat4(colour);
  };
  set(ImGuiCol_WindowBg, palette.paper);
  set(ImGuiCol_ChildBg, kInvisible);
  set(ImGuiCol_PopupBg, palette.raised);
  set(ImGuiCol_Border, palette.rule_strong);
  set(ImGuiCol_Separator, palette.rule);
  set(ImGuiCol_FrameBg, palette.sunken);
  set(ImGuiCol_FrameBgHovered, palette.sunken);
  set(ImGuiCol_FrameBgActive, palette.sunken);
  set(ImGuiCol_Text, palette.ink);
  set(ImGuiCol_TextDisabled, palette.ink_3);
  set(ImGuiCol_Header, palette.accent_wash);
  set(ImGuiCol_HeaderActive, palette.accent_wash);
  set(ImGuiCol_HeaderHovered, palette.sunken);
  set(ImGuiCol_Button, kInvisible);
  set(ImGuiCol_ScrollbarBg, kInvisible);
  set(ImGuiCol_ScrollbarGrab, palette.rule_strong);
  set(ImGuiCol_ScrollbarGrabHovered, palette.ink_3);
  set(ImGuiCol_ScrollbarGrabActive, palette.ink_3);
  set(ImGuiCol_NavCursor, kInvisible);  // the focus ring is our own: see draw_focus
}

}  // namespace dateline::ui
