// The explorer's panels: header, list, map furniture and marks, detail, timeline, sheet. They read
// Frame, AppState and World and push events; they change nothing of those.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "app/change/event.hpp"
#include "app/model/state.hpp"
#include "app/model/world.hpp"
#include "app/view/frame.hpp"
#include "core/base/later.hpp"
#include "ui/kit/cursor.hpp"
#include "ui/kit/fonts.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/page_fields.hpp"

namespace dateline::ui {

struct Recording;  // ui/kit/ui.hpp

// Needs a current ImGui context, with a renderer backend that has
// ImGuiBackendFlags_RendererHasTextures, for every call. ImGui's unit is the CSS px: io.DisplaySize
// in CSS px, io.DisplayFramebufferScale = pixel ratio (fonts rasterise at that ratio).
class ExplorerUi {
 public:
  ExplorerUi();
  ~ExplorerUi();
  ExplorerUi(ExplorerUi&&) noexcept;
  ExplorerUi& operator=(ExplorerUi&&) noexcept;

  // Style and fonts for this pixel ratio. Call again after more fonts have arrived; at most one
  // face then is replaced.
  void set_fonts(const FontBytes& fonts);

  // Draws between ImGui::NewFrame and ImGui::Render. Pushes what the reader did into `events`.
  void draw(
      const app::Frame& frame,
      const app::AppState& state,
      const app::World& world,
      const Layout& layout,
      app::Events& events
  );

  // After draw: true while a hover fade, a scroll or the like of ImGui's own still moves.
  [[nodiscard]] bool wants_next() const noexcept;

  // After draw: what the pointer should look like.
  [[nodiscard]] Cursor cursor() const noexcept;

  // From now on a page edits the letters of all fields (page_fields.hpp).
  void let_page_edit() noexcept;
  // after draw: grows when these have become others
  [[nodiscard]] std::uint32_t page_fields_version() const noexcept;
  [[nodiscard]] DATELINE_LATER const PageFields& page_fields() const;
  // all of the field's text; UTF-8
  DATELINE_LATER void type(FieldName field, std::string_view text);
  DATELINE_LATER void press(FieldName field, FieldKey key);
  // As the search's key does.
  DATELINE_LATER void ask_for_search();

  // Moves the keyboard's focus to the next control, or the one before. False: there is none, and
  // nothing has the focus any more.
  [[nodiscard]] DATELINE_LATER bool tab(bool back);

  // From now on each draw writes down there what it showed and where (ui.hpp); only once the
  // program is whole. Null: no longer.
  void watch(Recording* recording) noexcept;

  // The link under the pointer, empty for none: the page lays a real <a> there (browsers open links
  // from real clicks only).
  [[nodiscard]] const std::string& hovered_link() const noexcept {
    return hovered_link_;
  }

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
  std::string hovered_link_;
};

}  // namespace dateline::ui
