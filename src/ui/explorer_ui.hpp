// The explorer's panels: header, list, map furniture and marks, detail, timeline, sheet. They read Frame, AppState and World and push events; they change nothing of those.
// Knows Dear ImGui; knows no GL, no window system, no story parsing.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/later.hpp"
#include "app/event.hpp"
#include "app/frame.hpp"
#include "app/state.hpp"
#include "app/world.hpp"
#include "ui/page_fields.hpp"

namespace dateline::ui {

// TrueType or OpenType bytes; they must outlive the ExplorerUi. An empty span: that face falls back to the nearest one present (sans regular is required).
struct FontBytes {
  std::span<const std::byte> sans, sans_bold, serif, serif_bold, serif_italic, hangul;
  std::span<const std::byte> more;   // letters of Latin and Cyrillic beyond the first faces'; stands in for them, as `hangul` does
};

// What the window leaves free of notches and rounded corners, CSS px.
struct SafeArea {
  float top = 0, right = 0, bottom = 0, left = 0;
};

// The smallest window that the panels can be laid out in. Larger text makes a window's px longer, and so fewer.
inline constexpr core::SizePx kLeastWindow{180, 320};

// Rectangles of this window, CSS px. Empty where a part is not shown.
struct Layout {
  enum class Kind : std::uint8_t { three_columns, two_columns, two_narrow, phone, map_alone };
  Kind kind = Kind::three_columns;
  core::RectPx header, list, filter_bar, map, map_free, map_foot, detail, timeline, sheet;
  core::RectPx view;          // the chart of the figures view or the article of the sources view; empty in the map's
  core::RectPx side;          // beside it, under a smaller map where there is one: what can be compared, or the claim in short
  core::RectPx window;        // all of it, less notches and the margins of very wide windows
  core::RectPx map_buttons;   // a corner of map_free that its buttons take, as large as fingers want them
};

// Places the panels (design tokens, section 8) for a window of this size, given what is open (detail, sheet).
[[nodiscard]] Layout make_layout(core::SizePx window, SafeArea safe, const app::AppState& state);

// How wide or high a panel may be made in this window, CSS px; all 0 where it has no size of its own.
struct PanelSpan {
  float least = 0, most = 0, usual = 0;
};
[[nodiscard]] PanelSpan panel_span(const Layout& layout, app::SizedPanel panel);

struct Witness;   // ui/ui.hpp

// The pointer's shape.
enum class Cursor : std::uint8_t { arrow, pointer, grab, grabbing, crosshair, resize_across, resize_down, text };

// Needs a current ImGui context, with a renderer backend that has ImGuiBackendFlags_RendererHasTextures, for every call.
// ImGui's unit is the CSS px: io.DisplaySize in CSS px, io.DisplayFramebufferScale = pixel ratio (fonts rasterise at that ratio).
class ExplorerUi {
 public:
  ExplorerUi();
  ~ExplorerUi();
  ExplorerUi(ExplorerUi&&) noexcept;
  ExplorerUi& operator=(ExplorerUi&&) noexcept;

  // Style and fonts for this pixel ratio. Call again after more fonts have arrived; at most one face then is replaced.
  void set_fonts(const FontBytes& fonts);

  // Draws between ImGui::NewFrame and ImGui::Render. Pushes what the reader did into `events`.
  void draw(const app::Frame& frame, const app::AppState& state, const app::World& world, const Layout& layout, app::Events& events);

  // After draw: true while a hover fade, a scroll or the like of ImGui's own still moves.
  [[nodiscard]] bool wants_next() const noexcept;

  // After draw: what the pointer should look like.
  [[nodiscard]] Cursor cursor() const noexcept;

  // From now on a page edits the letters of all fields (page_fields.hpp).
  void let_page_edit() noexcept;
  [[nodiscard]] std::uint32_t page_fields_version() const noexcept;     // after draw: grows when these have become others
  [[nodiscard]] DATELINE_LATER const PageFields& page_fields() const;
  DATELINE_LATER void type(FieldName field, std::string_view text);     // all of the field's text; UTF-8
  DATELINE_LATER void press(FieldName field, FieldKey key);
  // As the search's key does.
  DATELINE_LATER void ask_for_search();

  // Moves the keyboard's focus to the next control, or the one before. False: there is none, and nothing has the focus any more.
  [[nodiscard]] DATELINE_LATER bool tab(bool back);

  // From now on each draw writes down there what it showed and where (ui.hpp); only once the program is whole. Null: no longer.
  void watch(Witness* witness) noexcept;

  // The link under the pointer, empty for none: the page lays a real <a> there (browsers open links from real clicks only).
  [[nodiscard]] const std::string& hovered_link() const noexcept { return hovered_link_; }

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
  std::string hovered_link_;
};

}  // namespace dateline::ui
