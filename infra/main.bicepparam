using 'main.bicep'

param registryName = 'changeme'
param image = 'noticeboard:0.1.0'
param officers = '00000000-0000-0000-0000-000000000000'
