// The ways through a story beside its questions: filters as chips and in a card, speakers, the editor's tour, help. Each is drawn only on a reader's action
// or by a link, and so belongs to the program's later part (core/base/later.hpp): ask `later_is_here` first.
#pragma once

#include "core/base/later.hpp"
#include "ui/panels.hpp"

namespace dateline::ui {

[[nodiscard]] inline bool later_is_here(const Ui& ui) noexcept { return ui.state.later_part == app::LaterPart::here; }

// The way back from the claims of one place, source or speaker (list.cpp). True when clicked; `back_height` is what it takes.
bool draw_back(const Ui& ui, Column column, std::string_view words);
[[nodiscard]] float back_height(const Ui& ui) noexcept;

// When a question narrows the claims of a place, source or speaker, it says so and can be lifted. Returns the bottom.
float draw_narrowing(const Ui& ui, Column column);

// The head of such a list, and its claims: under headings where it is a long list of answers. Each returns the bottom.
float draw_scoped_head(const Ui& ui, Column column, std::string_view title, std::string_view second);
float draw_claims(const Ui& ui, const Panel& panel, Column column);

// Opens the card of dates with the keyboard in this field; closes it when it is open.
namespace later {
DATELINE_LATER void ask_for_dates(const Ui& ui, DateField field, core::RectPx anchor);
}

// The step of the tour that is shown; null for none.
[[nodiscard]] inline const core::TourStep* open_step(const Ui& ui) noexcept {
  const auto step = ui.state.link.tour;
  return step && *step < ui.story().tour.size() ? &ui.story().tour[*step] : nullptr;
}

// px by which a row stands in under what holds it; deeper than four levels no farther.
[[nodiscard]] float indent_of(std::uint32_t depth) noexcept;

[[nodiscard]] float switch_height(const Ui& ui) noexcept;

// A country's name in the reader's language where the map has one; its code otherwise.
[[nodiscard]] Line country_name(const Ui& ui, core::CountryNumber country);

// `18 Oct – 26 Oct`, `by 26 Oct`, `from 18 Oct`.
[[nodiscard]] Line window_text(const Ui& ui, core::DayRange days);

// The sheet beside or under the map shows filters among its own rows; elsewhere they are a card.
[[nodiscard]] inline bool filters_in_sheet(const Ui& ui) noexcept { return ui.layout.sheet.width > 0 && ui.state.link.view == app::View::map; }

// Cards that may lie over one another, from the lowest to the topmost, as explorer_ui.cpp draws them; the layers do so on a phone alone. The menu is the chart's, of questions.
enum class CardKind : std::uint8_t { menu, dates, layers, search, filters, help };

namespace later {

// Whether another card that is open lies over this one. Escape, and a press beside the card, put away the topmost alone (cards.cpp).
[[nodiscard]] DATELINE_LATER bool is_covered_by_card(const Ui& ui, CardKind card) noexcept;

// Escape puts this card away, and is taken: the card is the topmost.
[[nodiscard]] DATELINE_LATER bool escape_closes(const Ui& ui, CardKind card) noexcept;

// What the article of this appearance of the open claim says otherwise than the claim. From the top; returns the bottom, which is the top where it says nothing else.
DATELINE_LATER float draw_own_words(const Ui& ui, Column column, const core::Appearance& appearance);

// A chip for each filter that is on, and where nothing passes which of them to drop. Returns the bottom.
DATELINE_LATER float draw_filter_chips(const Ui& ui, Column column);

// The filters that are on, over what they narrow where there is no list: chips, and a way to clear them. Returns what of the view is left beneath.
// `height` is what they took when last drawn, in whose place.
DATELINE_LATER core::RectPx draw_chip_strip(const Ui& ui, core::RectPx view, float inset_px, float& height);

// What may be filtered by, with counts: as a card under its button, or as the rows of the sheet. The latter returns the bottom.
DATELINE_LATER void draw_filter_card(const Ui& ui);
DATELINE_LATER float draw_filter_options(const Ui& ui, const Panel& panel, Column column);

// The card in which days are typed: what was said from and to, and the day known on. Where it is open it stands above what opened it, on a phone beneath the header.
DATELINE_LATER void draw_date_card(const Ui& ui);

// Beneath the day known on, while that is not the last: how fast the days are played, and the way back to all that was published. From the top left.
DATELINE_LATER void draw_play_row(const Ui& ui, ImVec2 at);

// Two words of a message's list side by side, one of them in force. What was picked, when it is the other.
DATELINE_LATER std::optional<std::size_t> draw_switch(const Ui& ui, const char* name, Column column, Message words, std::size_t chosen);

// Places under what they lie in; the claims of the one that is picked, or of what is off the map.
DATELINE_LATER float draw_places(const Ui& ui, Column column);
DATELINE_LATER float draw_claims_of_place(const Ui& ui, const Panel& panel, Column column);

// Who speaks; what one speaker said, in that order, and what changed.
DATELINE_LATER float draw_speakers(const Ui& ui, Column column);
DATELINE_LATER float draw_claims_of_speaker(const Ui& ui, const Panel& panel, Column column);

// What is new since an earlier day (news.cpp), and the way to it from an article: what that brought. True when clicked.
DATELINE_LATER float draw_news(const Ui& ui, const Panel& panel, Column column);
DATELINE_LATER bool draw_news_button(const Ui& ui, core::RectPx box, core::SourceIndex source);

// What lies in the windows of days only perhaps: how much, and a tick that adds it. Returns the bottom.
DATELINE_LATER float draw_perhaps(const Ui& ui, Column column);

// From the open claim on: what its speaker said on later days, and the questions that it answers.
DATELINE_LATER float draw_ways_on(const Ui& ui, Column column);

// The tour's step, while one is open: the first rows of the list, of the sheet, or over chart or article. Returns what is left of the box beneath.
DATELINE_LATER core::RectPx draw_tour_rows(const Ui& ui, core::RectPx box);
DATELINE_LATER void take_tour_keys(const Ui& ui);

// The two lines for a reader who comes for the first time: a strip at the foot of the map, until it is put away.
DATELINE_LATER void draw_first_use(const Ui& ui);
// On a phone, whose map is too small to be covered: the sheet's first rows, whose height it returns.
DATELINE_LATER float draw_first_use_rows(const Ui& ui, core::RectPx box);

// Help, from the header's `?` or its key: what this is, gestures, keys. Where the header is narrow, also what has no room in it: views, filters, tour, sharing.
DATELINE_LATER void draw_help(const Ui& ui);

// The reader's text size: smaller, larger, back to 100 %. A row of the layers card and of help; returns the bottom.
DATELINE_LATER float draw_text_size(const Ui& ui, Column column);
[[nodiscard]] float text_size_height(const Ui& ui, float width);

// The edges by which panels are made wider and higher: dragged, by arrow keys, or a click at a time.
DATELINE_LATER void draw_panel_edges(const Ui& ui);

}  // namespace later

}  // namespace dateline::ui
