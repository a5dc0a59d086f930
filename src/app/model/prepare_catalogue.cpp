// Writes the map's lists in columns: for the tools, not for the page.
#include "app/model/catalogue_columns.hpp"
#include "app/model/prepared_catalogue.hpp"

namespace dateline::app {

void describe_small(core::TextColumnWriter& form, std::size_t column, std::uint8_t value) {
  form.count(column, value);
}

std::string prepare_catalogue(const Catalogue& catalogue) {
  core::TextColumnWriter form(column::count);
  describe_catalogue(form, catalogue);
  return form.finish(kPreparedMapFormat);
}

std::string prepare_labels(const LaterLabels& labels) {
  core::TextColumnWriter form(column::count);
  describe_later_labels(form, labels);
  return form.finish(kPreparedLabelsFormat);
}

}  // namespace dateline::app
