// The sources view's parts: where paragraphs and claims of an article stand, and who draws which of
// them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/texts/texts.hpp"
#include "app/view/source_outline.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// From the top of the article, CSS px.
struct Span {
  float top = 0, bottom = 0;
  [[nodiscard]] float middle() const noexcept {
    return (top + bottom) / 2;
  }
};

// Columns from the left edge of the window. Narrow: one column, the claims stand under their
// paragraph.
struct ArticleColumns {
  bool narrow = false;
  float numbers = 0;  // paragraph numbers are right-aligned to here
  float bars = 0, bars_width = 0;
  float margin = 0, margin_width = 0;
  float brackets = 0, brackets_width = 0;  // no width: none are drawn
};
[[nodiscard]] ArticleColumns article_columns(core::RectPx view, float inset) noexcept;

struct ArticleLayout {
  std::vector<Span> paragraphs;  // number n is at n - 1
  std::vector<Span> rows;        // by position in SourceOutline::rows; no two overlap
  // by position in SourceOutline::pairs: brackets that overlap have lanes of their own, from the
  // margin outwards
  std::vector<std::uint8_t> lanes;
  std::uint32_t lane_count = 0;
  float height = 0;
};

// What stands in the place of a paragraph's bars.
struct PassageRoom {
  std::uint32_t paragraph = 0;  // 0: nothing does
  float height = 0;
};

inline constexpr float kBarHigh = 4, kBarStep = 6;
inline constexpr float kMarginRow = 40, kMarginStep = 44;

// Puts claims beside their paragraphs. Where they need more room than these, they are pushed down,
// and what follows waits for them; never the other way round, so that leaders neither cross nor
// grow long.
void lay_out_article(
    const app::SourceOutline& outline,
    const ArticleColumns& columns,
    PassageRoom room,
    ArticleLayout& layout
);

[[nodiscard]] std::uint32_t letters_a_line(const ArticleColumns& columns) noexcept;

// The row of the open claim; nullopt when the article does not carry it.
[[nodiscard]] std::optional<std::uint32_t> open_row(const Ui& ui) noexcept;
[[nodiscard]] const core::Appearance&
appearance_of(const Ui& ui, const app::OutlineRow& row) noexcept;

// What the reader's text says of the row; null where none is available.
[[nodiscard]] const app::CheckedText* text_of_article(const Ui& ui) noexcept;
[[nodiscard]] core::AnchorFinding finding_of(const Ui& ui, const app::OutlineRow& row) noexcept;
[[nodiscard]] Icon icon_of(core::AnchorState state) noexcept;

// What lasts between frames.
struct ArticleMemory {
  ArticleLayout layout;
  std::optional<core::SourceIndex> source;  // shown last
  std::optional<core::ClaimIndex> claim;    // brought into sight already
  std::optional<float> scroll;              // on its way to there, px from the top
};

// One of these for each frame in which the article is drawn.
struct Article {
  const Ui& ui;
  const Canvas& canvas;
  const app::SourceOutline& outline;
  const ArticleColumns& columns;
  const ArticleLayout& layout;
  float top = 0;  // of the outline, on screen
};

// The articles published by the day known on (source_tabs.cpp). Returns the bottom.
float draw_article_tabs(const Ui& ui, core::RectPx view, float inset_px);

// The part of the article's panel that a sheet leaves free ends here.
[[nodiscard]] float free_bottom(const Ui& ui, core::RectPx box);
// Brings the open claim into sight when it is another than before (source_scroll.cpp). `box` is the
// panel's, `contents` how high all is that scrolls in it.
void scroll_to_open(const Panel& panel, core::RectPx box, const Article& article, float contents);

// the bottom
float draw_source_head(
    const Ui& ui,
    const Canvas& canvas,
    const ArticleColumns& columns,
    float top
);
// numbers and bars (source_bars.cpp)
void draw_outline(const Article& article);
[[nodiscard]] float passage_height(
    const Ui& ui,
    const Canvas& canvas,
    const ArticleColumns& columns,
    const app::OutlineRow& row
);
// the open claim's words (source_passage.cpp)
void draw_passage(const Article& article, const app::OutlineRow& row);
// claims and leaders (source_margin.cpp)
void draw_margin(const Article& article);
// between claims that differ; in one column a sign at each of them (source_brackets.cpp)
void draw_brackets(const Article& article);
void draw_signs(const Article& article);
// of a claim, on screen
[[nodiscard]] core::RectPx margin_box(const Article& article, std::uint32_t row) noexcept;
// under the map (source_claim.cpp)
void draw_claim_in_short(const Ui& ui);
// beneath it: the article's claims that the map does not show (source_tray.cpp)
void draw_tray(const Ui& ui, const Canvas& canvas, Column column);

// An article with its claims in the margin, and the open claim in short.
DATELINE_LATER void draw_sources(core::LaterKey, const Ui& ui);

// The letters of the articles that carry the claim, without those of `here`: `C, E`.
[[nodiscard]] Line
letters_elsewhere(const Ui& ui, core::ClaimIndex claim, std::optional<core::SourceIndex> here);

}  // namespace dateline::ui
