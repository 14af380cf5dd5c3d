import DMN
