#include "benchmarks/growth.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace dateline::benchmarks {

double Samples::at(double share) const {
  if (values_.empty()) {
    return 0;
  }
  std::vector<double> sorted = values_;
  std::sort(sorted.begin(), sorted.end());
  const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
  return sorted[std::min(sorted.size(), std::max<std::size_t>(rank, 1)) - 1];
}

double slope(const std::map<std::uint32_t, double>& time_by_size) {
  double x = 0, y = 0, xx = 0, xy = 0;
  const auto count = static_cast<double>(time_by_size.size());
  for (const auto& [size, time] : time_by_size) {
    const double log_size = std::log(static_cast<double>(size)),
                 log_time = std::log(std::max(time, 1e-9));
    x += log_size, y += log_time, xx += log_size * log_size, xy += log_size * log_time;
  }
  const double spread = count * xx - x * x;
  return spread > 1e-9 ? (count * xy - x * y) / spread : 0;
}

void Growth::print() const {
  if (rows_.empty()) {
    return;
  }
  std::printf("\n%-58s", "growth");
  for (const auto& [points, value] : rows_.begin()->second) {
    std::printf("%12u", points);
  }
  std::printf("%9s\n", "slope");
  for (const auto& [work, values] : rows_) {
    std::printf("%-58s", work.c_str());
    for (const auto& [points, value] : values) {
      std::printf("%12.3f", value);
    }
    std::printf("%9.2f\n", slope(values));
  }
}

}  // namespace dateline::benchmarks
