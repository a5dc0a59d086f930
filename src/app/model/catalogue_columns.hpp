// Which column each field of the map's lists is in: one description, by which they are written and
// read. Private to this folder.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "app/model/catalogue_limits.hpp"
#include "app/model/world.hpp"
#include "core/base/text_columns.hpp"

namespace dateline::app {

inline constexpr std::string_view kPreparedMapFormat = "dateline-map-columns/1";
inline constexpr std::string_view kPreparedLabelsFormat = "dateline-labels-columns/1";

constexpr MapLabelKind last_value(MapLabelKind) noexcept {
  return MapLabelKind::region;
}

namespace column {
// A name for each language begins at `names`.
enum Column : std::uint8_t {
  scales,
  view_ids,
  bases,
  file_names,
  file_levels,
  west,
  south,
  east,
  north,
  label_count,
  locals,
  codes,
  lngs,
  lats,
  kinds,
  ranks,
  zooms,
  ground_codes,
  ground_lats,
  ground_wests,
  ground_easts,
  names,
  count = names + kLanguages
};
}  // namespace column

template <class Form, class Given>
void describe_names(Form& form, Given& names) {
  for (const Language language : core::each<Language>) {
    form.text(column::names + static_cast<std::size_t>(language), names[language]);
  }
}

template <class Form, class Given>
void describe_box(Form& form, Given& box) {
  form.number(column::west, box.west, 180);
  form.number(column::south, box.south, 90);
  form.number(column::east, box.east, 180);
  form.number(column::north, box.north, 90);
}

void describe_small(core::TextColumnReader& form, std::size_t column, std::uint8_t& value);
void describe_small(core::TextColumnWriter& form, std::size_t column, std::uint8_t value);

template <class Form, class Labels>
void describe_labels(Form& form, Labels& labels, std::size_t most) {
  form.list(column::label_count, labels, most, [&](auto& label) {
    describe_names(form, label.names);
    form.text(column::locals, label.local);
    form.text(column::codes, label.code);
    form.number(column::lngs, label.at.lng, 180);
    form.number(column::lats, label.at.lat, 90);
    form.choice(column::kinds, label.kind);
    describe_small(form, column::ranks, label.rank);
    form.number(column::zooms, label.from_zoom, 24);
  });
}

template <class Form, class Given>
void describe_catalogue(Form& form, Given& catalogue) {
  for (auto& scale : catalogue.max_km_per_px) {
    form.number(column::scales, scale, 1e9);
  }
  form.list(column::scales, catalogue.views, kMaxBorderViews, [&](auto& view) {
    form.text(column::view_ids, view.id);
    describe_names(form, view.names);
    form.text(column::bases, view.basis);
  });
  form.list(column::scales, catalogue.files, kMaxFiles, [&](auto& file) {
    form.text(column::file_names, file.name);
    describe_small(form, column::file_levels, file.level);
    describe_box(form, file.box);
  });
  describe_labels(form, catalogue.labels, kMaxLabels);
}

template <class Form, class Given>
void describe_later_labels(Form& form, Given& later) {
  describe_labels(form, later.labels, kMaxLaterLabels);
  form.list(column::label_count, later.ground, kMaxGround, [&](auto& row) {
    form.text(column::ground_codes, row.code);
    form.number(column::ground_lats, row.lat, 90);
    form.number(column::ground_wests, row.west, 180);
    form.number(column::ground_easts, row.east, 180);
  });
}

}  // namespace dateline::app
