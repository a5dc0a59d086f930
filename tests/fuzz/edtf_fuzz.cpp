// libFuzzer: whatever the text, a date is refused or covers an ordered range of days and has texts.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/time/edtf.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dateline::core;
  const auto date = parse_edtf(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!date) {
    return 0;
  }
  const bool sound = date->days.first <= date->days.last && !short_date(*date, 2024).empty() &&
                     !long_date(*date).empty();
  if (!sound) {
    std::abort();
  }
  return 0;
}
