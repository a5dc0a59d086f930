// The search field and the panel of what it finds: what they remember, and what their files ask of
// one another.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "app/view/search_results.hpp"
#include "core/base/later.hpp"
#include "core/search/search_excerpt.hpp"
#include "ui/kit/page_fields.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// A text with what matched in it: in order, without overlap.
struct MarkedText {
  std::string text;
  std::vector<core::ByteRange> marks;
  [[nodiscard]] bool empty() const noexcept {
    return text.empty();
  }
};

// A hit in words. Of a claim: speaker, figure, what is said, and a text that holds the words which
// these do not.
struct FoundWords {
  MarkedText head, figure, body, extra;
};

struct SearchItem {
  // near: from here on only what is spelt alike; more: a way to all; rest: beyond what is listed
  enum class Kind : std::uint8_t {
    group,
    near,
    hit,
    more,
    rest
  };
  Kind kind = Kind::hit;
  core::SearchKind of = core::SearchKind::claim;
  std::uint32_t hit = 0;      // position in its group
  float top = 0, height = 0;  // from the top of the list
  FoundWords words;
};

// What the panel's items were laid out for.
struct SearchLaidFor {
  std::uint32_t version = 0;
  float width = 0, ratio = 0;
  std::uint32_t faces = 0, whole = 0;
  bool touch = false;
  friend bool operator==(const SearchLaidFor&, const SearchLaidFor&) = default;
};

// The reader wants the field: it is to have the keyboard as soon as it is open, which may be before
// the later part is here.
struct SearchAsked {
  bool asked = false;
};

// Of the field and the panel under it; kept while they are closed.
struct SearchMemory {
  // The field.
  char text[app::kMaxQueryBytes + 1] = {};
  std::string told;    // the text that was told last
  std::string linked;  // the link's query when it was seen last
  float quiet_s = 0;   // since the last letter
  bool unsettled = false, active = false, entered = false, opened = false;
  FieldKey page_key = FieldKey::none;  // pressed in the page's input since the last frame
  core::RectPx field, panel;

  // The panel.
  std::vector<SearchItem> items;
  SearchLaidFor laid_for;
  float content = 0;        // height of all there is
  std::uint32_t whole = 0;  // by kind, a bit each: the groups that are shown whole
  std::size_t chosen = 0;   // position in `items`
  bool show_chosen = false;
  core::SearchExcerpt excerpt;
};

// How marked text looks.
struct MarkedLook {
  TextStyle plain, strong;
  ImU32 ink = 0, marked = 0, wash = 0;
};

// Moves the keyboard's focus to the next control, or the one before; ends it, and returns false,
// where there is none.
[[nodiscard]] DATELINE_LATER bool move_by_tab(Memory& memory, bool back);

// The field while it is in use, in the window that is open now.
DATELINE_LATER void draw_search_field(core::LaterKey, const Ui& ui, core::RectPx box);

// Over everything else: what was found.
DATELINE_LATER void draw_search_panel(core::LaterKey, const Ui& ui);

[[nodiscard]] DATELINE_LATER SearchMemory& search_of(const Ui& ui);

// Puts a hit into words, and says how high its row is in a list of this width.
DATELINE_LATER void word_item(
    const Ui& ui,
    const Canvas& canvas,
    const app::Search& search,
    SearchItem& item,
    float width
);

// True when it was clicked.
[[nodiscard]] DATELINE_LATER bool draw_search_item(
    const Ui& ui,
    const Canvas& canvas,
    const app::Search& search,
    const SearchItem& item,
    core::RectPx box,
    bool chosen
);

// Lines of at most `width`, broken at spaces; the last of `most_lines` is ellipsised. Returns how
// many they are. Draws only when `seen`.
DATELINE_LATER int draw_marked(
    const Canvas& canvas,
    const MarkedLook& look,
    ImVec2 at,
    float width,
    const MarkedText& text,
    int most_lines,
    bool seen = true
);

// The reader wants the field: at once, or when the later part is here.
void ask_for_search(const Ui& ui);

}  // namespace dateline::ui
