#include "ui/shell/explorer_ui.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <imgui.h>

#include "ui/cards/notice.hpp"
#include "ui/cards/tour_card.hpp"
#include "ui/claim/detail.hpp"
#include "ui/figures/figures.hpp"
#include "ui/kit/cursor.hpp"
#include "ui/kit/fields.hpp"
#include "ui/kit/fonts.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/filter_bar.hpp"
#include "ui/list/filter_card.hpp"
#include "ui/list/list.hpp"
#include "ui/map/legend.hpp"
#include "ui/map/map_furniture.hpp"
#include "ui/map/map_input.hpp"
#include "ui/map/map_insets.hpp"
#include "ui/map/map_labels.hpp"
#include "ui/search/search.hpp"
#include "ui/shell/first_use.hpp"
#include "ui/shell/header.hpp"
#include "ui/shell/help.hpp"
#include "ui/shell/keys.hpp"
#include "ui/shell/panel_edges.hpp"
#include "ui/shell/sheet.hpp"
#include "ui/sources/source_view.hpp"
#include "ui/time/date_card.hpp"
#include "ui/time/timeline.hpp"

namespace dateline::ui {

namespace {

// A negative size makes ImGui measure in em, as CSS does, and not from ascent to descent.
constexpr float kInEm = -16;

ImFont* add_face(std::span<const std::byte> bytes, bool merged) {
  if (bytes.empty()) {
    return nullptr;
  }
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.MergeMode = merged;
  config.SizePixels = kInEm;
  // Dear ImGui 1.92 scales the bounds of advances by size / SizePixels, which is negative here:
  // bounds that leave all advances alone have their signs changed.
  config.GlyphMinAdvanceX = 1e5f;
  config.GlyphMaxAdvanceX = -1e5f;
  config.Flags = ImFontFlags_NoLoadError;
  // The atlas copies the bytes: it only ever reads them.
  void* const data = const_cast<void*>(static_cast<const void*>(bytes.data()));
  return ImGui::GetIO()
      .Fonts->AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), kInEm, &config);
}

// A face, then what stands in for the letters it lacks: ImGui merges them into the font added last.
// nullptr when the face is not there.
ImFont* add_whole_face(std::span<const std::byte> bytes, const FontBytes& fonts) {
  ImFont* const font = add_face(bytes, false);
  if (font == nullptr) {
    return nullptr;
  }
  add_face(fonts.more, true);
  add_face(fonts.hangul, true);
  return font;
}

// A face that is missing is written with the nearest one present.
Faces load_faces(const FontBytes& fonts) {
  ImGui::GetIO().Fonts->Clear();
  Faces faces;
  const auto at = [&faces](Face face) -> ImFont*& {
    return faces.of[static_cast<std::size_t>(face)];
  };
  const auto either = [](ImFont* font, ImFont* instead) {
    return font != nullptr ? font : instead;
  };
  at(Face::sans) = add_whole_face(fonts.sans, fonts);
  at(Face::sans_bold) = either(add_whole_face(fonts.sans_bold, fonts), at(Face::sans));
  at(Face::serif) = either(add_whole_face(fonts.serif, fonts), at(Face::sans));
  at(Face::serif_bold) = either(add_whole_face(fonts.serif_bold, fonts), at(Face::sans_bold));
  at(Face::serif_italic) = either(add_whole_face(fonts.serif_italic, fonts), at(Face::serif));
  ImGui::GetIO().FontDefault = at(Face::sans);
  ImGui::GetStyle().FontSizeBase = type::body.size;
  return faces;
}

// The texture's empty pixels are transparent black; where a letter's edge is blended with them it
// turns grey, which shows in light halos. Transparent white does not.
void whiten_new_texture() {
  ImTextureData* const texture = ImGui::GetIO().Fonts->TexData;
  if (texture == nullptr || texture->Status != ImTextureStatus_WantCreate ||
      texture->Format != ImTextureFormat_RGBA32) {
    return;
  }
  auto* const bytes = static_cast<unsigned char*>(texture->GetPixels());
  const auto size = static_cast<std::size_t>(texture->GetSizeInBytes());
  for (std::size_t at = 0; at < size; at += 4) {
    bytes[at] = bytes[at + 1] = bytes[at + 2] = 0xff;
  }
}

void begin_frame(Memory& memory, std::optional<core::LaterKey> key) {
  memory.wants_next = false;
  memory.hovered_place.reset();
  forget_hovered(memory);
  memory.cursor = Cursor::arrow;
  memory.escape_taken = false;
  memory.arrows_taken = false;
  if (key && memory.find<FieldsMemory>() != nullptr) {
    begin_fields(*key, memory);
  }
  if (memory.focused_control != 0) {
    memory.last_focused = memory.focused_control;
  }
  memory.controls_drawn = memory.focused_control = 0;
  memory.wanted_control = std::exchange(memory.next_control, 0);
  memory.wanted_region = std::exchange(memory.next_region, Region::none);
  memory.hovered_claim.reset();
  if (ImGui::IsMousePosValid()) {
    memory.pointer = ImGui::GetIO().MousePos;
  }
  if (!ImGui::GetIO().MouseDown[0]) {
    memory.scrolling_by_touch = false;
  }
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left) &&
      !ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
    memory.search_left = false;
  }
  if (memory.recording != nullptr) {
    *memory.recording = {};
  }
}

// The window behind all panels: it covers everything and draws nothing but the margins of very wide
// windows.
void begin_ground() {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  constexpr ImGuiWindowFlags kFlags =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
      ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground |
      ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::Begin("dateline", nullptr, kFlags);
}

void draw_margins(const Ui& ui) {
  const core::RectPx header = ui.layout.header;
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  const Canvas canvas = ui.canvas();
  const float bottom =
      bottom_of(ui.layout.timeline.height > 0 ? ui.layout.timeline : ui.layout.view);
  fill(canvas, {0, 0, window.x, header.y}, ui.palette.surface);
  fill(canvas, {0, bottom, window.x, window.y - bottom}, ui.palette.paper);
  fill(canvas, {0, header.y, header.x, bottom - header.y}, ui.palette.paper);
  fill(
      canvas,
      {right_of(header), header.y, window.x - right_of(header), bottom - header.y},
      ui.palette.paper
  );
}

// One event for what the pointer is over, when that has changed.
void report_hover(const Ui& ui) {
  if (ui.memory.hovered_place != ui.state.hovered_place) {
    ui.push(app::PlaceHovered{ui.memory.hovered_place});
  }
  if (ui.memory.hovered_claim != ui.state.hovered_claim) {
    ui.push(app::ClaimHovered{ui.memory.hovered_claim});
  }
}

// The rest is on the page.
void draw_map_alone(const Ui& ui) {
  draw_map(ui);
  draw_map_furniture(ui);
  draw_insets(ui);
  if (const auto key = later_key(ui); key && ui.state.layers_open) {
    draw_legend(*key, ui);
  }
  draw_notice(ui);
}

bool shows_layers(const Ui& ui) {
  return ui.state.layers_open && ui.layout.map.width > 0;
}

// In the map's place.
void draw_view(core::LaterKey key, const Ui& ui) {
  if (ui.state.link.view == app::View::figures) {
    draw_figures(key, ui);
  }
  if (ui.state.link.view == app::View::sources) {
    draw_sources(key, ui);
  }
}

// What stands over the panels when the reader has asked for it.
void draw_cards(core::LaterKey key, const Ui& ui) {
  draw_panel_edges(key, ui);
  if (ui.state.link.tour) {
    handle_tour_keys(key, ui);
  }
  draw_first_use(key, ui);
  if (ui.memory.cards.dates) {
    draw_date_card(key, ui);
  }
  if (shows_layers(ui) && ui.phone()) {
    draw_legend(key, ui);
  }
  if (search_shown(ui)) {
    draw_search_panel(key, ui);
  }
  if (ui.memory.cards.filters) {
    draw_filter_card(key, ui);
  } else {
    forget_filter_card(key, ui.memory);
  }
  if (ui.state.help_open) {
    draw_help(key, ui);
  }
  leave_cards(key, ui);
}

void draw_panels(const Ui& ui) {
  if (ui.map_alone()) {
    return draw_map_alone(ui);
  }
  draw_margins(ui);
  draw_header(ui);
  draw_list(ui);
  draw_filter_bar(ui);
  if (ui.layout.map.width > 0) {
    draw_map(ui);
  }
  draw_map_furniture(ui);
  draw_insets(ui);
  draw_map_foot(ui);
  const auto key = later_key(ui);
  if (key && shows_layers(ui) && !ui.phone()) {
    draw_legend(*key, ui);
  }
  draw_detail(ui);
  if (key && ui.layout.view.width > 0) {
    draw_view(*key, ui);
  }
  draw_sheet(ui);
  draw_timeline(ui);
  if (key) {
    draw_cards(*key, ui);
  }
  draw_notice(ui);
}

}  // namespace

struct ExplorerUi::Impl {
  Memory memory;
  std::uint32_t fonts_version = 0;  // FontBytes::version of what the faces were made from
  std::optional<app::Theme> styled_for;
};

ExplorerUi::ExplorerUi()
    : impl_(std::make_unique<Impl>()) {}
ExplorerUi::~ExplorerUi() = default;
ExplorerUi::ExplorerUi(ExplorerUi&&) noexcept = default;
ExplorerUi& ExplorerUi::operator=(ExplorerUi&&) noexcept = default;

void ExplorerUi::set_fonts(const FontBytes& fonts) {
  Memory& memory = impl_->memory;
  if (fonts.version == impl_->fonts_version) {
    return;
  }
  impl_->fonts_version = fonts.version;
  memory.faces = load_faces(fonts);
  ++memory.faces_version;
}

void ExplorerUi::draw(
    const app::Frame& frame,
    const app::AppState& state,
    const app::World& world,
    const Layout& layout,
    app::Events& events
) {
  Memory& memory = impl_->memory;
  hovered_link_.clear();
  if (memory.faces.of[0] == nullptr) {
    return;
  }
  const Palette& palette = palette_of(frame.theme);
  if (impl_->styled_for != frame.theme) {
    apply_style(palette);
    impl_->styled_for = frame.theme;
  }
  memory.words.keep(world, app::messages_of(state, world));
  const auto key = world.later_part.key();
  begin_frame(memory, key);
  Layout above_insets = layout;
  if (!frame.insets.empty()) {
    above_insets.map_free = frame.free;
  }
  const Ui ui{frame, state, world, above_insets, events, palette, memory, hovered_link_};
  begin_ground();
  draw_panels(ui);
  handle_keys(ui);
  report_hover(ui);
  if (key && memory.find<FieldsMemory>() != nullptr) {
    end_fields(*key, memory);
  }
  ImGui::End();
  whiten_new_texture();
}

// A control under the pointer goes before the map beneath it.
Cursor ExplorerUi::cursor() const noexcept {
  switch (ImGui::GetMouseCursor()) {
    case ImGuiMouseCursor_Hand:
      return Cursor::pointer;
    case ImGuiMouseCursor_ResizeEW:
      return Cursor::resize_across;
    case ImGuiMouseCursor_ResizeNS:
      return Cursor::resize_down;
    case ImGuiMouseCursor_TextInput:
      return Cursor::text;
    default:
      return impl_->memory.cursor;
  }
}

bool ExplorerUi::wants_next() const noexcept {
  return impl_->memory.wants_next;
}

void ExplorerUi::let_page_edit() noexcept {
  impl_->memory.page_edits = true;
}

std::uint32_t ExplorerUi::page_fields_version() const noexcept {
  const FieldsMemory* const fields = impl_->memory.find<FieldsMemory>();
  return fields != nullptr ? fields->version : 0;
}

const PageFields& ExplorerUi::page_fields() const {
  return fields_of(impl_->memory).now;
}

void ExplorerUi::type(FieldName field, std::string_view text) {
  edit_of(impl_->memory, field).text = text;
}

void ExplorerUi::press(FieldName field, FieldKey key) {
  edit_of(impl_->memory, field).key = key;
}

void ExplorerUi::ask_for_search() {
  press_search_key(impl_->memory);
}

bool ExplorerUi::tab(bool back) {
  return move_by_tab(impl_->memory, back);
}

void ExplorerUi::watch(Recording* recording) noexcept {
  impl_->memory.recording = recording;
}

}  // namespace dateline::ui
