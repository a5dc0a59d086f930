#include "ui/theme.hpp"

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr ImU32 hex(unsigned rgb) {
  return IM_COL32((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff, 0xff);
}

constexpr Palette kLight{
    .paper = hex(0xF3F0E8), .surface = hex(0xFBFAF6), .raised = hex(0xFFFFFF), .sunken = hex(0xECE8DE),
    .rule = hex(0xDDD8CC), .rule_strong = hex(0x8E8777), .ink = hex(0x16191E), .ink_2 = hex(0x41464F),
    .ink_3 = hex(0x63676F), .accent = hex(0xBA6C00), .accent_wash = hex(0xFBEBC3), .accent_text = hex(0x7D4A00),
    .sea = hex(0xE1E8E9), .land = hex(0xF8F5EE), .land_alt = hex(0xF1EDE3), .coast = hex(0x72868E),
    .border = hex(0xBDB4A3), .disputed = hex(0x857C6B), .area = hex(0xEBCB85), .label_land = hex(0x6A6455),
    .label_sea = hex(0x4C6A76), .bar = hex(0xD5D0C4), .bar_soft = hex(0xE4E0D6),
    .stance = {hex(0x1A47A0), hex(0x007A52), hex(0x6F4380), hex(0x1C2129), hex(0x7E848F), hex(0xA02C04)}};

constexpr Palette kDark{
    .paper = hex(0x0C0F13), .surface = hex(0x14181E), .raised = hex(0x1C222A), .sunken = hex(0x0F1318),
    .rule = hex(0x272E37), .rule_strong = hex(0x667080), .ink = hex(0xEEEAE1), .ink_2 = hex(0xC1BDB4),
    .ink_3 = hex(0x96948E), .accent = hex(0xF2AC2E), .accent_wash = hex(0x3A2D12), .accent_text = hex(0xF4C162),
    .sea = hex(0x0B1117), .land = hex(0x1B2129), .land_alt = hex(0x212832), .coast = hex(0x5F7384),
    .border = hex(0x3D4754), .disputed = hex(0x7C7768), .area = hex(0x5A4419), .label_land = hex(0x9C9789),
    .label_sea = hex(0x7796A8), .bar = hex(0x353D48), .bar_soft = hex(0x252C35),
    .stance = {hex(0x5B8DE8), hex(0x3DCB90), hex(0xD6A6DE), hex(0xEEEAE1), hex(0x7B7F88), hex(0xEE6A48)}};

ImU32 channel(ImU32 colour, int shift) { return (colour >> shift) & 0xffu; }

ImVec4 vec(ImU32 colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

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

const Palette& palette_of(app::Theme theme) noexcept { return theme == app::Theme::dark ? kDark : kLight; }

ImU32 faded(ImU32 colour, float alpha) noexcept {
  const float a = static_cast<float>(channel(colour, IM_COL32_A_SHIFT)) * std::clamp(alpha, 0.0f, 1.0f);
  return (colour & ~static_cast<ImU32>(IM_COL32_A_MASK)) | (static_cast<ImU32>(a + 0.5f) << IM_COL32_A_SHIFT);
}

ImU32 mixed(ImU32 a, ImU32 b, float t) noexcept {
  const float k = std::clamp(t, 0.0f, 1.0f);
  ImU32 result = 0;
  for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT, IM_COL32_A_SHIFT}) {
    const float value = static_cast<float>(channel(a, shift)) * (1 - k) + static_cast<float>(channel(b, shift)) * k;
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
  colours[ImGuiCol_FrameBg] = colours[ImGuiCol_FrameBgHovered] = colours[ImGuiCol_FrameBgActive] = vec(palette.sunken);
  colours[ImGuiCol_Text] = vec(palette.ink);
  colours[ImGuiCol_TextDisabled] = vec(palette.ink_3);
  colours[ImGuiCol_Header] = colours[ImGuiCol_HeaderActive] = vec(palette.accent_wash);
  colours[ImGuiCol_HeaderHovered] = vec(palette.sunken);
  colours[ImGuiCol_Button] = {0, 0, 0, 0};
  colours[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
  colours[ImGuiCol_ScrollbarGrab] = vec(palette.rule_strong);
  colours[ImGuiCol_ScrollbarGrabHovered] = colours[ImGuiCol_ScrollbarGrabActive] = vec(palette.ink_3);
  colours[ImGuiCol_NavCursor] = {0, 0, 0, 0};   // the focus ring is our own: see draw_focus
}

}  // namespace dateline::ui
