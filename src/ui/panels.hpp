// The explorer's panels, one function each, in the order in which they are drawn. Each reads its models and pushes events; each changes nothing but ui::Memory.
#pragma once

#include "core/base/later.hpp"
#include "ui/ui.hpp"
#include "ui/widgets.hpp"

namespace dateline::ui {

// What of the product's name, of sharing and theme, and of the three views stands in the header: the story's title comes first. What does not is behind the menu.
struct HeaderRoom {
  bool name = true, actions = true, views = true;
};
[[nodiscard]] HeaderRoom header_room(const Ui& ui);

void draw_header(const Ui& ui);
void draw_map(const Ui& ui);             // gestures, marks, labels, arcs
void draw_map_contents(const Ui& ui, const Canvas& canvas);   // all but gestures, in the overview or in an inset
void draw_insets(const Ui& ui);          // the closer maps in front of the overview (map_insets.cpp)
void draw_lenses(const Ui& ui, const Canvas& canvas);         // on the overview: what each of them shows
void take_lenses(const Ui& ui);          // names keep off their dots, and where they can off their outlines
void draw_map_furniture(const Ui& ui);   // buttons, scale bar
void draw_scale(const Ui& ui, const Canvas& canvas, ImVec2 at, float most);   // a scale bar from `at`, at most so many px long
void draw_map_foot(const Ui& ui);        // tray and credit
DATELINE_LATER void draw_legend(const Ui& ui);   // the layers card; to be called when that is open
void draw_filter_bar(const Ui& ui);
void draw_list(const Ui& ui);
void draw_detail(const Ui& ui);
void draw_figures_view(const Ui& ui);    // a question's answers side by side (figures_view.cpp), and what of them can be compared
void draw_source_view(const Ui& ui);     // an article with its claims in the margin (source_view.cpp), and the open claim in short
void draw_timeline(const Ui& ui);        // two lanes, or the slim bar where it is low
void draw_sheet(const Ui& ui);           // list or detail in a phone's sheet or the narrow column
void draw_notice(const Ui& ui);
[[nodiscard]] core::RectPx notice_box(const Ui& ui);                 // where it stands; empty for none
[[nodiscard]] float above_notice(const Ui& ui, float bottom);        // where a card ends that would reach down to `bottom`
void take_keys(const Ui& ui);

// A claim as a row: stance, speaker, second line, figure, day. `height` as the design's 52 or 68. True when clicked.
bool draw_claim_row(const Ui& ui, core::RectPx box, std::uint32_t claim);
[[nodiscard]] float claim_row_height(const Ui& ui) noexcept;

// The contents of the list and of the detail inside a scrolling panel: `x`, `y`, `width` are the column; the result is the bottom.
struct Column {
  float x = 0, y = 0, width = 0, inset = kInset;
  [[nodiscard]] float left() const noexcept { return x + inset; }
  [[nodiscard]] float inner() const noexcept { return width - 2 * inset; }
  [[nodiscard]] float right() const noexcept { return x + width - inset; }
};
float draw_list_head(const Ui& ui, Column column);
float draw_list_rows(const Ui& ui, const Panel& panel, Column column);
float draw_detail_rows(const Ui& ui, Column column);
void draw_detail_panel(const Ui& ui, core::RectPx box);
// A name in a claim leads to its list (claim_ways.cpp): `to` is a position in the story. Where list and claim share a panel the claim makes way for it.
void take_way(const Ui& ui, app::ListTab way, std::uint32_t to);
DATELINE_LATER float draw_about(const Ui& ui, Column column);
float draw_appearance(const Ui& ui, Column column, const core::Claim& claim, const core::Appearance& appearance, std::uint32_t number);
float draw_relations(const Ui& ui, Column column, core::ClaimIndex claim);

// The layers card's choices about the map itself, and what they take in a column of this width; the name of the border view that is shown, empty before there is one.
float draw_map_choices(const Ui& ui, const Canvas& canvas, Column column);
float draw_languages(const Ui& ui, const Canvas& canvas, Column column);      // of the interface: the last of them, on a phone in its menu
[[nodiscard]] float map_choices_height(const Ui& ui, const Canvas& canvas, float width);
[[nodiscard]] std::string_view border_view_name(const Ui& ui) noexcept;

// True where the bar has no room for the stances' words, and on a phone, which has no bar: they are in the layers card then.
[[nodiscard]] bool stances_folded(const Ui& ui);

// The stance filters. `with_words` false leaves glyph and count.
void draw_stance_filter(const Ui& ui, core::RectPx box, core::StanceMark mark, bool with_words);

// Marks and words on the map.
void draw_marks(const Ui& ui, const Canvas& canvas);
// True for a claim that lies in the windows of days only perhaps: it is marked wherever it is shown.
[[nodiscard]] inline bool lies_perhaps(const Ui& ui, std::uint32_t claim) noexcept { return claim < ui.frame.perhaps_flags.size() && ui.frame.perhaps_flags[claim] != 0; }
// When the claim was said, as a row has it, and that this is so only perhaps: `perhaps, by 26 Oct` (rows.cpp).
[[nodiscard]] Line said_text(const Ui& ui, std::uint32_t claim);
// The claim's stance, `shown` where that is another than its own: hollow where the claim lies in the windows of days only perhaps (rows.cpp).
void draw_claim_stance(const Ui& ui, const Canvas& canvas, std::uint32_t claim, core::StanceMark shown, ImVec2 centre, float size, ImU32 beneath, float alpha = 1);
// True for a city or a site, which a dot may stand for; a region, a country, a sea is never drawn as a pin.
[[nodiscard]] bool is_spot(const core::Place& place) noexcept;
// From where the place is to where its mark stands; with a dot where the place is a spot.
void draw_leader(const Ui& ui, const Canvas& canvas, core::PlaceIndex place, core::ScreenPx from, core::ScreenPx to);

inline constexpr float kSelectedReach = 5;   // px from a selected mark's ring to the outside of the ring about it

// Clusters (map_clusters.cpp). A cluster is named after a place that holds all of its places (`Ukraine`, `and 3 more places`), two places by both their names (`Pyongyang`,
// `and Seoul`), and what nothing holds by how many they are: never after one of several.
struct ClusterWords {
  Line name, second;
  bool second_needed = false;   // without it the first line would say less than the cluster holds
};
[[nodiscard]] ClusterWords cluster_words(const Ui& ui, const app::PlaceMark& mark);
void draw_cluster_circle(const Ui& ui, const Canvas& canvas, const app::PlaceMark& mark);
void draw_member_lines(const Ui& ui, const Canvas& canvas, const app::PlaceMark& mark);   // from its places to where it stands
DATELINE_LATER void draw_cluster_card(const Ui& ui, const Canvas& map, const app::PlaceMark& mark);      // over everything: its places, with their counts

// Points of a cloud (map_points.cpp). `point_at` gives a position in Frame::point_marks; opening one zooms to what lies in it.
void draw_points(const Ui& ui, const Canvas& canvas);
void take_points(const Ui& ui);          // no name of the base map is written over them; the story's own are
[[nodiscard]] std::optional<std::uint32_t> point_at(const Ui& ui, core::ScreenPx point);
void open_point(const Ui& ui, std::uint32_t point);


// Countries that fill the map while their own point lies beyond its edge, each with where its name may stand: on its own land (country_names.cpp). Returns how many.
struct CountryName {
  std::uint32_t label = 0;    // position in Catalogue::labels
  core::ScreenPx at;          // the middle of the name
  float width = 0;
};
inline constexpr std::size_t kMostCountryNames = 8;
[[nodiscard]] std::size_t name_countries_beyond(const Ui& ui, const core::Aim& aim, CountryName (&names)[kMostCountryNames]);

// Movements (map_arcs.cpp): what stands beside their lines, and the claim behind the line nearest to a point within `slop` px.
void draw_arcs(const Ui& ui, const Canvas& canvas);
void draw_arrowhead(const Ui& ui, const Canvas& canvas, ImVec2 tip, ImVec2 from, ImU32 colour, bool hollow);
[[nodiscard]] std::optional<core::ClaimIndex> arc_claim_at(const Ui& ui, core::ScreenPx point, float slop);

void take_edge_tags(const Ui& ui, const Canvas& canvas);   // no name is written beneath them
void draw_edge_tags(const Ui& ui, const Canvas& canvas);

// Gestures (map_input.cpp), and what they find (map_pick.cpp). At most one of the parts is there, but a cluster also has the place that it is named after.
struct MapTarget {
  std::optional<core::PlaceIndex> place;
  std::optional<std::uint32_t> cluster;      // position in Frame::marks
  std::optional<std::uint32_t> point;        // position in Frame::point_marks
  std::optional<core::ClaimIndex> claim;     // of a movement's line
  [[nodiscard]] bool empty() const noexcept { return !place && !point && !claim; }
};
[[nodiscard]] MapTarget target_at(const Ui& ui, core::ScreenPx point);
void hover(const Ui& ui, const MapTarget& target);
void pick(const Ui& ui, const MapTarget& target);
void take_mark_keys(const Ui& ui);
void take_map_gestures(const Ui& ui);
void draw_zoom_box(const Ui& ui, const Canvas& canvas);   // the rectangle that is being drawn

}  // namespace dateline::ui
